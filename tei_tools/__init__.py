"""Plain text to TEI P5 with names, dates and quotations tagged; validation; published editions."""

__version__ = "0.1.0"
