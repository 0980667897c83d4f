// Opens indexes on demand in a process of its own: damage that native code did not survive would end this one only.
import { openSnapshot } from '../../dist/indexing/open-snapshot.js';

process.on('disconnect', () => process.exit());
process.on('message', async ({ indexDir, identity, query }) => {
  try {
    const snapshot = await openSnapshot(indexDir, identity);
    process.send({ id: snapshot.id, mode: snapshot.vectorSearch, hits: snapshot.searchVectors(query, 5) });
  } catch (error) {
    process.send({ code: error.code ?? null, message: error.message });
  }
});
