/** The rival of the review's pages: the same framework and library, serving a folder as it is. Run as a process. */
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'

const [, , root = ''] = process.argv
const app = fastify()
await app.register(fastifyStatic, { root })
console.log(`It listens at ${await app.listen({ host: '127.0.0.1', port: 0 })};`)
