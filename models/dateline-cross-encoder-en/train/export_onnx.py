"""Writes a trained cross-encoder as int8 ONNX in the layout that transformers.js loads.

Usage: python export_onnx.py TRAINED_FOLDER OUT_FOLDER

Opset 14 and IR version 8, which the onnxruntime 1.14 under @xenova/transformers reads; dynamic int8 weights, per channel,
7 bits of range so that CPUs without VNNI do not overflow. Only the first output, the answer's log odds, is kept.
"""
import json
import os
import sys

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModelForSequenceClassification, AutoTokenizer

trained, out = sys.argv[1:3]
os.makedirs(f"{out}/onnx", exist_ok=True)
tokenizer = AutoTokenizer.from_pretrained(trained)
model = AutoModelForSequenceClassification.from_pretrained(trained, attn_implementation="eager").eval()


class AnswerLogit(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.model(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).logits[:, :1]


NAMES = ["input_ids", "attention_mask", "token_type_ids"]
sample = tokenizer(["a question to trace?", "another, rather longer question?"], ["a sentence", "a sentence that goes on"], padding=True, return_tensors="pt")
axes = {name: {0: "batch_size", 1: "sequence_length"} for name in NAMES} | {"logits": {0: "batch_size"}}
full, small = f"{out}/onnx/model.onnx", f"{out}/onnx/model_quantized.onnx"
torch.onnx.export(AnswerLogit(), tuple(sample[n] for n in NAMES), full, input_names=NAMES, output_names=["logits"],
                  dynamic_axes=axes, opset_version=14, dynamo=False)
quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
graph = onnx.load(small)
graph.ir_version = 8
onnx.save(graph, small)
os.remove(full)
tokenizer.save_pretrained(out)
config = json.load(open(f"{trained}/config.json"))
KEPT = ["model_type", "architectures", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "hidden_act",
        "vocab_size", "max_position_embeddings", "type_vocab_size", "layer_norm_eps", "pad_token_id"]
json.dump({k: config[k] for k in KEPT if k in config} | {"num_labels": 1}, open(f"{out}/config.json", "w"), indent=2)
