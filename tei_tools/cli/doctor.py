"""tei-tools doctor: what is installed, what is missing, what to do."""

import platform
import sys
from importlib import metadata, util

import click

from tei_tools import __version__
from tei_tools.cli import console
from tei_tools.errors import ConfigError
from tei_tools.resources import schemas, stylesheets

PARTS = {
    "lxml": ("lxml", "reads XML"),
    "onnxruntime": ("onnxruntime", "runs the names model"),
    "rapidfuzz": ("rapidfuzz", "compares names"),
    "tokenizers": ("tokenizers", "cuts words for the names model"),
    "saxonche": ("saxonche", "runs the stylesheets"),
    "typst": ("typst", "sets the PDF"),
    "xmlschema": ("xmlschema", "validates against XSD"),
    "charset_normalizer": ("charset-normalizer", "detects old encodings"),
}
"""Modules that the commands need: their distribution and what they are for."""

EXTRAS = {
    "pagefind": ("search", "searches the site"),
    "distributed": ("cluster", "runs on many machines"),
    "torch": ("train", "trains the names model"),
    "spacy": ("spacy", "reads names in other languages"),
}
"""Modules that extras bring: the extra and what it is for; a tool without them is whole."""


@click.command("doctor")
def command() -> None:
    """Say what is installed, what is missing and what to do about it."""
    console.result(f"tei_tools {__version__}, Python {platform.python_version()}, {sys.platform}\n")
    missing = []
    for module, (distribution, purpose) in PARTS.items():
        found = util.find_spec(module) is not None
        version = metadata.version(distribution) if found else "missing"
        console.result(f"{'ok  ' if found else 'no  '}{distribution} {version}: {purpose}\n")
        if not found:
            missing.append(distribution)
    for module, (extra, purpose) in EXTRAS.items():
        if util.find_spec(module) is None:
            console.result(f"--  {module}: {purpose}; pip install 'tei_tools[{extra}]'\n")
        else:
            console.result(f"ok  {module} {metadata.version(module)}: {purpose}\n")
    for folder in (schemas, stylesheets):
        try:
            console.result(f"ok  {folder.__name__}: {folder()}\n")
        except ConfigError as error:
            console.result(f"no  {folder.__name__}: {error}\n")
            missing.append("tei_tools")
    if missing:
        console.error(f"install what is missing: pip install {' '.join(dict.fromkeys(missing))}")
        raise click.exceptions.Exit(console.CANNOT_RUN)
