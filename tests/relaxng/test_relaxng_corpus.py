"""Agreement with jing: real documents, one-mistake documents, random mutants."""

import csv
import re
from functools import cache

import pytest
import relaxng_mutate as mutate
from relaxng_suite import shared

from tei_tools.validation.relaxng import Schema, load

MAX_SIZE = 700_000
MUTANTS = 60


@cache
def tei_all() -> Schema:
    return load(shared("schemas", "tei_all.rng"))


def rows(folder: str) -> list[dict[str, str]]:
    with shared(folder, "manifest.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_real_documents_have_jings_verdict_and_its_first_line():
    wrong, lines, invalid = [], 0, 0
    for row in rows("tei-corpus"):
        path = shared("tei-corpus", row["file"])
        if path.stat().st_size > MAX_SIZE:
            continue
        first = next(tei_all().validate(path), None)
        if ("invalid" if first else "valid") != row["verdict"]:
            wrong.append(row["file"])
        if first:
            invalid += 1
            lines += str(first.line) == row["first_line"]
    assert wrong == []
    assert invalid
    assert lines >= 0.97 * invalid


@pytest.mark.parametrize("layer", ["grammar", "id", "ok"])
def test_a_mistake_is_told_on_its_line_with_culprit_and_remedy(layer):
    said = []
    for row in rows("mistakes"):
        if row["layer"] != layer:
            continue
        found = list(tei_all().validate(shared("mistakes", row["file"])))
        told = found[0].message[:160] if found else ""
        right = len(found) == (layer != "ok") and str(found[0].line if found else 0) in (
            row["line"].split("|")
        )
        if not (right and re.search(row["culprit"], told) and re.search(row["hint"], told)):
            said.append(f"{row['file']}: {found}")
    assert said == []


def test_random_mutants_have_jings_verdict():
    shared("tei-corpus")
    jar = mutate.jar_of_jing()
    if jar is None:
        pytest.skip("jing is not installed")
    total, same, lines, differences = mutate.compared(jar, MUTANTS, seed=11)
    assert differences == []
    assert same == total
    assert lines >= 0.97 * total
