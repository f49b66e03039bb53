"""Weights: a network's parameters in its model file, written so that they can be read back."""

from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import nn

from tei_tools.errors import ConfigError
from tei_tools.training.network import Network

QUANTIZED, SCALE, ZERO = "_quantized", "_scale", "_zero_point"
"""How onnxruntime ends the names of a tensor in 8 bits, its scales and its zero points."""


def network_of(folder: Path) -> Network:
    """The network in a model folder, as exact as 8 bits a weight are.

    Raises ConfigError where the file was not written by `exporting.export`.
    """
    stored = _stored(onnx.load(str(folder / "model.onnx")))
    layers = {int(name.split(".")[1]) for name in stored if name.startswith("layers.")}
    network = Network(len(layers))
    try:
        network.load_state_dict(
            {
                name: torch.from_numpy(_as_parameter(network, name, stored[name]))
                for name in network.state_dict()
            }
        )
    except (KeyError, RuntimeError) as problem:
        raise ConfigError(f"The model in {folder} cannot be trained on: {problem}.") from problem
    return network


def name_weights(network: Network, path: Path) -> None:
    """Gives what is stored in a graph the names of the network's parameters.

    The exporter numbers the weights of products; each is known again by its values.
    """
    model = onnx.load(str(path))
    stored = _stored(model)
    new: dict[str, str] = {}
    for name, parameter in network.state_dict().items():
        wanted = parameter.detach().numpy()
        old = min(
            stored, key=lambda one: _distance(_as_parameter(network, name, stored[one]), wanted)
        )
        new |= {old + end: name + end for end in ("", QUANTIZED, SCALE, ZERO)}
    for one in model.graph.initializer:
        one.name = new.get(one.name, one.name)
    for node in model.graph.node:
        node.input[:] = [new.get(one, one) for one in node.input]
    onnx.save(model, str(path))


def _stored(model: Any) -> dict[str, NDArray[np.float32]]:
    """All numbers of a graph by name, those in 8 bits as what they stand for."""
    raw = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    found = {name: value for name, value in raw.items() if value.dtype == np.float32}
    for name, value in raw.items():
        if name.endswith(QUANTIZED):
            plain = name.removesuffix(QUANTIZED)
            whole = value.astype(np.float32) - raw[plain + ZERO].astype(np.float32)
            found[plain] = whole * raw[plain + SCALE]
    return found


def _as_parameter(network: Network, name: str, stored: NDArray[np.float32]) -> NDArray[np.float32]:
    """What is stored, turned as the parameter is: products have their weights the other way."""
    module = network.get_submodule(name.rpartition(".")[0])
    turned = isinstance(module, nn.Linear) and stored.ndim == 2
    return np.array(stored.T if turned else stored, np.float32)


def _distance(stored: NDArray[np.float32], wanted: NDArray[np.float32]) -> float:
    """The largest difference; endless between other shapes."""
    return float(abs(stored - wanted).max()) if stored.shape == wanted.shape else inf
