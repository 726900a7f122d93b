import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { createGzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** Serves a site as a host would: compressed, text with its type. */
export async function serve(folder: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const found = existsSync(file) && statSync(file).isFile()
    const type = TYPES[extname(found ? file : '.html')] ?? 'application/octet-stream'
    const packed = /text|json|xml|svg/.test(type)
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'cache-control': 'max-age=31536000',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    })
    const stream = createReadStream(found ? file : join(folder, '404.html'))
    if (packed) stream.pipe(createGzip()).pipe(response)
    else stream.pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
