"""`tei-tools` and `python -m tei_tools`: the command line, which may be stopped while it loads."""

import sys


def main() -> None:
    """Run the command line."""
    try:
        from tei_tools.cli import main as run  # noqa: PLC0415 - the loading may be stopped
    except KeyboardInterrupt:
        print("tei-tools: stopped.", file=sys.stderr)  # noqa: T201 - nothing else is loaded
        sys.exit(2)
    run()


if __name__ == "__main__":
    main()
