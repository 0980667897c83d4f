// An embedding process that never answers.
process.on('message', () => {});
