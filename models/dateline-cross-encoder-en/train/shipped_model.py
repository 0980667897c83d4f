"""Makes the folder that training goes on from: the shipped int8 weights, widened to float32 (log odds differ by some .3).

Usage: python shipped_model.py MODEL_FOLDER OUT_FOLDER
"""
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

folder, out = sys.argv[1:3]
graph = onnx.load(f"{folder}/onnx/model_quantized.onnx").graph
tensors = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
widened = {name: values for name, values in tensors.items() if not name.endswith(("_quantized", "_scale", "_zero_point"))}
for name in (each.removesuffix("_quantized") for each in tensors if each.endswith("_quantized")):
    shifted = tensors[f"{name}_quantized"].astype(np.float32) - tensors[f"{name}_zero_point"].astype(np.float32)
    widened[name] = shifted * tensors[f"{name}_scale"]
weights = {}
for name, values in widened.items():
    if name.startswith("model."):
        # The quantiser transposes the last matrices and says so in their names.
        turned = values.T if name.endswith("_Transposed") else values
        weights[name.removeprefix("model.").removesuffix("_Transposed")] = torch.tensor(np.ascontiguousarray(turned, dtype=np.float32))
for node in graph.node:
    # The exporter transposes the other matrices and forgets their names; that of the node tells.
    if node.op_type == "MatMulInteger" and node.input[1].startswith("onnx::"):
        layer = node.name.strip("/").replace("/", ".")
        layer = layer[: layer.index(".MatMul")].removeprefix("model.")
        weights[f"{layer}.weight"] = torch.tensor(np.ascontiguousarray(widened[node.input[1].removesuffix("_quantized")].T))
config = BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536, num_labels=2)
model = BertForSequenceClassification(config)
model.load_state_dict(weights)
model.save_pretrained(out)
BertTokenizerFast(tokenizer_file=f"{folder}/tokenizer.json").save_pretrained(out)
