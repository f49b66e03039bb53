"""Extents and values over whole documents, against the gold beside the repository."""

from pathlib import Path

import pytest
from module_at import load

from tei_tools.annotators.dates import dates
from tei_tools.document.text import Text
from tei_tools.span import Span

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
SCORES = Path(__file__).resolve().parents[1] / "benchmarks" / "dates_scores.py"
GOLD = SHARED / "eval" / "dates-dev.jsonl"
ARTICLE = SHARED / "texts" / "article-2013.txt"


@pytest.mark.skipif(not GOLD.is_file(), reason="the gold stands beside the repository")
def test_dates_are_found_and_valued() -> None:
    scorer, benchmark = load(SHARED / "eval" / "score_dates.py"), load(SCORES)
    gold = scorer.load(GOLD)
    found = {key: {"dates": benchmark.predicted(one)} for key, one in gold.items()}
    result = scorer.score(gold, found, {"DATE", "TIME"})
    assert result["rF"] >= 95.5
    assert result["vF"] >= 88.5


@pytest.mark.skipif(not ARTICLE.is_file(), reason="the article stands beside the repository")
def test_an_article_is_read_from_its_date() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    found = {
        text[span.start : span.end]: span.attributes
        for span in dates(Text.from_string(text))
        if isinstance(span, Span)
    }
    expected = {
        "4 December 2013": {"when": "2013-12-04", "cert": "high"},
        "the past two months": {"from": "2013-10", "to": "2013-12", "cert": "medium"},
        "since 1991": {"from": "1991", "cert": "high"},
        "September": {"when": "2013-09", "cert": "medium"},
        "November 24": {"when": "2013-11-24", "cert": "medium"},
        "Last week": {"from": "2013-11-25", "to": "2013-12-01", "cert": "medium"},
        "Monday": {"when": "2013-12-02", "cert": "medium"},
        "2011": {"when": "2011", "cert": "high"},
        "May 2003": {"when": "2003-05", "cert": "high"},
    }
    assert {surface: found.get(surface) for surface in expected} == expected
