// PostgreSQL itself, from npm, in a process of its own: its queries would hold up the event loop of a test.
// Arguments: folder of the data ("memory://" keeps none), port (0 takes a free one), "bare" to leave pgvector out.
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const [dataDir = 'memory://', port = '0', bare] = process.argv.slice(2);
const db = await PGlite.create({ dataDir, extensions: bare === 'bare' ? {} : { vector } });
const server = new PGLiteSocketServer({ db, port: Number(port), host: '127.0.0.1', maxConnections: 100 });
await server.start();
process.send?.(Number(server.getServerConn().split(':').at(-1)));
process.on('message', async () => {
  await server.stop();
  await db.close();
  process.exit(0);
});
process.on('disconnect', () => process.exit(0));
