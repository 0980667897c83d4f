// An embedding process that ends at its first request.
process.on('message', () => {
  process.stderr.write('no memory left\n', () => process.exit(3));
});
