/** The rival of the review: the same server framework, doing nothing but the same durable insert. Run as a process. */
import BetterSqlite3 from 'better-sqlite3'
import fastify from 'fastify'
import { join } from 'node:path'
import pg from 'pg'

interface Body {
  readonly id: string
}

const [, , folder = '', url = ''] = process.argv
const columns = '(id text primary key, body text not null)'

function onSqlite(): (id: string, body: string) => unknown {
  const db = new BetterSqlite3(join(folder, 'plain.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  db.exec(`create table letter ${columns} without rowid`)
  const insert = db.prepare('insert into letter values (?, ?)')
  return (id, body) => insert.run(id, body)
}

async function onPostgres(): Promise<(id: string, body: string) => unknown> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query(`create table letter ${columns}`)
  const text = 'insert into letter values ($1, $2)'
  return (id, body) => pool.query({ name: 'insert', text, values: [id, body] })
}

const insert = url === '' ? onSqlite() : await onPostgres()
const app = fastify()
app.post('/v1/submissions', async (request, reply) => {
  // Sent by the measurement alone, which knows what it sends.
  const { id } = request.body as Body
  await insert(id, JSON.stringify(request.body))
  return reply.code(201).send({ id })
})
console.log(`It listens at ${await app.listen({ host: '127.0.0.1', port: 0 })};`)
