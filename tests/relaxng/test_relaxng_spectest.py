"""The conformance suite of the RELAX NG specification: 385 cases, 965 checks."""

from relaxng_suite import Case, cases, shared

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng import load


def failures(case: Case, tmp_path) -> tuple[int, list[str]]:
    """How many checks a case has, and which of them fail."""
    path = case.write(tmp_path / f"case{case.line}")
    try:
        schema = load(path)
    except SchemaError as error:
        said = [f"line {case.line}: a correct schema is refused: {error}"] if case.correct else []
        return 1 + len(case.documents) * case.correct, said
    if not case.correct:
        return 1, [f"line {case.line}: an incorrect schema is not refused"]
    said = []
    for valid, document in case.documents:
        found = list(schema.validate_bytes(document))
        if valid is bool(found):
            said.append(f"line {case.line}: {document!r} should be valid: {valid}; {found}")
    return 1 + len(case.documents), said


def test_every_check_of_the_suite_passes(tmp_path):
    results = [failures(case, tmp_path) for case in cases(shared("relaxng", "spectest.xml"))]
    assert [message for _, messages in results for message in messages] == []
    assert sum(count for count, _ in results) == 965
