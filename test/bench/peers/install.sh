#!/usr/bin/env bash
# Puts the stock LangChain.js classes that npm run bench compares with into this folder. Exit 75 where they cannot be fetched.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-save --no-package-lock --ignore-scripts --no-audit --no-fund || exit 75
