"""Exporting: a network as the model folder that `annotators.names.tagger` reads."""

import json
import shutil
import warnings
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import torch

from tei_tools.annotators.names.tagger.engine import engine
from tei_tools.annotators.names.tagger.labels import LABELS
from tei_tools.annotators.names.tagger.pieces import CLASSES
from tei_tools.training.network import Network
from tei_tools.training.weights import name_weights

OPERATORS = ["MatMul", "Gemm", "Gather"]
"""What is kept in 8 bits: products and embeddings."""


def export(
    network: Network, folder: Path, tokenizer: Path, description: Mapping[str, object]
) -> None:
    """Writes model.onnx (8 bit weights, a scale a column), tokenizer.json and model.json.

    The graph takes one window: ids int64[1, n] and classes int64[1, n, 4].
    """
    quantization = engine("onnxruntime.quantization")
    preparing = engine("onnxruntime.quantization.shape_inference")
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        whole, prepared = Path(scratch, "whole.onnx"), Path(scratch, "prepared.onnx")
        _write_graph(network, whole)
        preparing.quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        quantization.quantize_dynamic(
            prepared,
            folder / "model.onnx",
            op_types_to_quantize=OPERATORS,
            per_channel=True,
            weight_type=quantization.QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
    name_weights(network, folder / "model.onnx")
    if tokenizer.resolve() != (folder / "tokenizer.json").resolve():
        shutil.copyfile(tokenizer, folder / "tokenizer.json")
    text = json.dumps({"labels": LABELS, **description}, indent=2)
    (folder / "model.json").write_bytes(f"{text}\n".encode())


def _write_graph(network: Network, path: Path) -> None:
    ids = torch.randint(1000, 2000, (1, 16))
    classes = torch.zeros((1, 16, len(CLASSES)), dtype=torch.long)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network.eval(),
            (ids, classes),
            path,
            input_names=["ids", "classes"],
            output_names=["logits"],
            dynamic_axes={name: {1: "pieces"} for name in ("ids", "classes", "logits")},
            opset_version=17,
            dynamo=False,
        )
