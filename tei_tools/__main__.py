"""`python -m tei_tools` is `tei-tools`."""

from tei_tools.cli import main

main()
