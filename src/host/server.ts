import { createServer } from 'node:http'
import sirv from 'sirv'

/**
 * Serves a folder over HTTP on this machine only, under `/`, reading each file anew; unknown addresses get `404.html`'s text.
 * @returns The address it listens on.
 */
export function serveFolder(folder: string, port: number): Promise<string> {
  const files = sirv(folder, { dev: true })
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404
      request.url = '/404.html'
      files(request, response, () => void response.end('Not found'))
    })
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening(`http://localhost:${port}/`))
  })
}
