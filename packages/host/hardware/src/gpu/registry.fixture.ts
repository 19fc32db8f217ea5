import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

const BLOCK = 512

/** Returns one file as an entry of a tar archive. */
function entry(path: string, text: string): Buffer {
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  header.write(path, 0)
  header.write(octal(0o644, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(Buffer.byteLength(text), 11), 124)
  header.write(octal(0, 11), 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 6)} `, 148)
  const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / BLOCK) * BLOCK)
  content.write(text)
  return Buffer.concat([header, content])
}

/** Returns a package as the archive that npm registries serve, with its SHA-512 hash. */
export function createPackage(name: string, version: string) {
  const manifest = JSON.stringify({ name, version, type: 'module', license: 'MIT' })
  const files = [entry('package/package.json', manifest), entry('package/dist/index.js', '')]
  const archive = gzipSync(Buffer.concat([...files, Buffer.alloc(2 * BLOCK)]))
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`
  return { name, version, archive, integrity }
}

/** Starts an npm registry on this machine that serves this package only. */
export async function startRegistry({ name, version, archive }: ReturnType<typeof createPackage>) {
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (url.endsWith('.tgz')) return void response.end(archive)
    if (decodeURIComponent(url) !== `/${name}`) return void response.writeHead(404).end('{}')
    const { port } = server.address() as AddressInfo
    const dist = { tarball: `http://127.0.0.1:${port}/${name}/-/package-${version}.tgz` }
    const versions = { [version]: { name, version, dist } }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}/`, close }
}
