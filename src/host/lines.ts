/**
 * The lines of a stream of UTF-8 bytes, without their ends. Only `\n` ends a line (a `\r` before it goes too): JSON text may hold
 * U+2028, at which line readers made for terminals break. The last line is given even where no `\n` ends it, unless it is empty.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n')
    lines[0] = rest + lines[0]
    rest = lines.pop()!
    for (const line of lines) yield withoutReturn(line)
  }
  if (rest !== '') yield withoutReturn(rest)
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)
