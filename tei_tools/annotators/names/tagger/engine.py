"""The engine that runs the network: onnxruntime, loaded late and told to tell nobody."""

import os
from importlib import import_module
from typing import Any


def engine(module: str = "onnxruntime") -> Any:
    """The module onnxruntime, or one in it, which reports nothing of its use.

    From its version 1.29 on it would otherwise write an identifier of this machine into the home
    folder, and send what it runs to its makers. It looks at the variable when it is loaded, and
    Windows asks for the call.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    loaded = import_module(module)
    import_module("onnxruntime").disable_telemetry_events()
    return loaded
