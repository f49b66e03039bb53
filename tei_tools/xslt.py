"""Running XSLT 3.0 over documents that nobody vouches for.

The document is parsed by expat first (tei_tools.standalone), so that Saxon never meets a doctype;
each stylesheet has a Saxon configuration of its own, because the one switch that closes files and
network to it (`allowedProtocols`) cannot be opened again to compile the next one.
"""

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import saxonche

from tei_tools.errors import ConfigError, InputError, TeiToolsError
from tei_tools.standalone import standalone

_FEATURE = "http://saxon.sf.net/feature/"
_LIMIT = "parserProperty?uri=http%3A//www.oracle.com/xml/jaxp/properties/"

# expat has read the document: what is left of the parser's own limits would only refuse long books
_BEFORE_COMPILING = {
    "allow-external-functions": "false",
    "disableXslEvaluate": "true",
    _LIMIT + "maxElementDepth": "0",
    _LIMIT + "elementAttributeLimit": "0",
    _LIMIT + "maxGeneralEntitySizeLimit": "0",
    _LIMIT + "totalEntitySizeLimit": "0",
    _LIMIT + "maxXMLNameLimit": "0",
}
_BEFORE_READING = {"allowedProtocols": "none"}

_CODE = re.compile(r"^ *[A-Z]{4}[0-9]{4} +(.*(?:\n  .*)*)", re.MULTILINE)
_LINE = re.compile(r" on line ([0-9]+)(?: column [0-9]+)?(?: of ([^\s:]+))?")

MOST_SAID = 2000
"""Characters of what a stylesheet said at its end that are told."""

_lock = threading.RLock()


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A stylesheet ready to run, with the processor that its documents must come from."""

    name: str
    processor: Any
    executable: Any


def transform(
    stylesheet: Path,
    source: str | None = None,
    parameters: Mapping[str, str] | None = None,
    *,
    sources: Sequence[str] = (),
    template: str | None = None,
) -> dict[str, str]:
    """The `map{path: string}` that the stylesheet's initial template returns, by path.

    Or that another returns: `template` is its name as in "{tei-tools:site}pages".

    The documents (XML as text) reach the stylesheet in its parameter `sources`, an
    `array(document-node())`: `source` first, then `sources`. The other parameters are strings.
    A NotWellFormedError or InputError for a bad document or a terminating message, a ConfigError
    for a stylesheet that does not compile, a TeiToolsError for one that fails.
    """
    documents = [standalone(text) for text in ([] if source is None else [source]) + [*sources]]
    with _lock:
        compiled = _compiled(stylesheet.resolve())
        return _run(compiled, documents, parameters or {}, template)


def _run(
    compiled: _Compiled,
    documents: Sequence[str],
    parameters: Mapping[str, str],
    template: str | None,
) -> dict[str, str]:
    processor, executable = compiled.processor, compiled.executable
    try:
        nodes = [processor.parse_xml(xml_text=document) for document in documents]
        executable.set_parameter("sources", processor.make_array(nodes))
        for name, value in parameters.items():
            executable.set_parameter(name, processor.make_string_value(value))
        result = executable.call_template_returning_value(template)
        return _strings(compiled.name, result)
    except saxonche.PySaxonApiError as error:
        raise _failure(compiled, str(error)) from None
    finally:
        executable.clear_parameters()
        executable.clear_xsl_messages()


def _strings(name: str, result: Any) -> dict[str, str]:
    """The one map of a result as a dict, sorted, since a map of XDM has no order."""
    item = result.item_at(0) if result is not None and result.size == 1 else None
    if not isinstance(item, saxonche.PyXdmMap):
        raise ConfigError(f"The stylesheet {name} must return one map of paths to strings.")
    pairs = ((str(key.string_value), item.get(key)) for key in item.keys())  # noqa: SIM118
    return {key: str(value.head.string_value) for key, value in sorted(pairs, key=_key)}


def _key(pair: tuple[str, object]) -> str:
    return pair[0]


def _failure(compiled: _Compiled, report: str) -> TeiToolsError:
    """One sentence for what Saxon reported; a terminating message speaks for itself."""
    message = " ".join(str(compiled.executable.get_xsl_messages() or "").split())
    if message and "XTMM9000" in report:
        return InputError(message[-MOST_SAID:])
    return TeiToolsError(_sentence(compiled.name, "stopped", report))


def _sentence(name: str, what: str, report: str) -> str:
    reason, line = _CODE.search(report), _LINE.search(report)
    place = f" at line {line[1]} of {line[2] or name}" if line else ""
    words = " ".join((reason[1] if reason else report).split()).rstrip(".")
    return f"The stylesheet {name} {what}{place}: {words}."


@cache
def _compiled(stylesheet: Path) -> _Compiled:
    """The stylesheet, compiled once a process and shut in: no file, no network, no Java."""
    if not stylesheet.is_file():
        raise ConfigError(f"There is no stylesheet {stylesheet}.")
    _start_in_main_thread()
    processor = saxonche.PySaxonProcessor(license=False)
    _configure(processor, _BEFORE_COMPILING)
    try:
        executable = processor.new_xslt30_processor().compile_stylesheet(
            stylesheet_file=str(stylesheet)
        )
    except saxonche.PySaxonApiError as error:
        raise ConfigError(_sentence(stylesheet.name, "does not compile", str(error))) from None
    _configure(processor, _BEFORE_READING)
    executable.set_result_as_raw_value(True)
    executable.set_save_xsl_message(True)
    return _Compiled(stylesheet.name, processor, executable)


def _configure(processor: Any, settings: Mapping[str, str]) -> None:
    for name, value in settings.items():
        processor.set_configuration_property(_FEATURE + name, value)


@cache
def _start_in_main_thread() -> None:
    """Nothing; a TeiToolsError in another thread, where Saxon's start would end the process."""
    if threading.current_thread() is not threading.main_thread():
        raise TeiToolsError("The first transformation of a process must run in its main thread.")
