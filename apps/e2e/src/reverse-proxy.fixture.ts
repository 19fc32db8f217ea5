import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { isRunning, stopProcess } from '@ostrom/processes'
import { installDebianPackage } from './debian.fixture.ts'

export type ReverseProxyKind = 'nginx' | 'caddy'

/** Address of a gateway behind a reverse proxy, with a name that resolves to loopback. */
export type ReverseProxyEndpoint = {
  readonly name: string
  readonly port: number
  readonly plainPort: number
  /** `https://NAME:PORT` */
  readonly origin: string
  /** Self-signed certificate of the name. */
  readonly certificate: string
  readonly key: string
}

/**
 * A running reverse proxy from a Debian package, with this repository's configuration file for it.
 */
export type RunningReverseProxy = { stop(): Promise<void> }

/** Returns a port of loopback without a listener. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Creates a name with its certificate, and finds ports for it. */
export async function createReverseProxyEndpoint(name: string): Promise<ReverseProxyEndpoint> {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-certificate-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  await promisify(execFile)('openssl', [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-addext',
    `subjectAltName=DNS:${name}`,
    '-keyout',
    key,
    '-out',
    certificate,
  ])
  const [port, plainPort] = [await freePort(), await freePort()]
  const front = {
    name,
    port,
    plainPort,
    origin: `https://${name}:${port}`,
    certificate: await readFile(certificate, 'utf8'),
    key: await readFile(key, 'utf8'),
  }
  await rm(folder, { recursive: true })
  return front
}

/** Replaces the operator's values and the ports in a file of `deploy/reverse-proxy`. */
async function filled(kind: ReverseProxyKind, options: ProxyConfigOptions): Promise<string> {
  const { front, upstream, folder } = options
  const file = { nginx: 'nginx.conf', caddy: 'caddyfile' }[kind]
  const path = fileURLToPath(new URL(`../../../deploy/reverse-proxy/${file}`, import.meta.url))
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const own: Readonly<Record<ReverseProxyKind, readonly (readonly [string, string])[]>> = {
    nginx: [
      ['listen 80;', `listen 127.0.0.1:${front.plainPort};`],
      ['listen [::]:80;', ''],
      ['listen 443 ', `listen 127.0.0.1:${front.port} `],
      ['listen [::]:443 ssl http2;', ''],
      ['/etc/letsencrypt/live/ai.example/fullchain.pem', certificate],
      ['/etc/letsencrypt/live/ai.example/privkey.pem', key],
      ['https://ai.example', front.origin],
    ],
    caddy: [
      [
        '{\n\tservers',
        `{\nadmin off\nhttp_port ${front.plainPort}\nhttps_port ${front.port}\n\tservers`,
      ],
      ['\nai.example {', `\n${front.origin} {\ntls ${certificate} ${key}\nbind 127.0.0.1`],
    ],
  }
  let text = await readFile(path, 'utf8')
  const always = [['127.0.0.1:8787', new URL(upstream).host] as const]
  for (const [from, to] of [...always, ...own[kind]]) {
    if (!text.includes(from)) throw new Error(`${path} does not say ${from}`)
    text = text.replace(from, () => to)
  }
  return text.replaceAll('ai.example', front.name)
}

type ProxyConfigOptions = {
  readonly front: ReverseProxyEndpoint
  readonly upstream: string
  readonly folder: string
}

/** Returns a main configuration of nginx that includes the repository's file. */
const nginxAround = (folder: string) => `
daemon off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')}
  include ${folder}/site;
}
`

async function commandOf(kind: ReverseProxyKind, folder: string): Promise<readonly string[]> {
  const program = await installDebianPackage({
    debian: kind,
    paths: { nginx: ['/usr/sbin/nginx'], caddy: ['/usr/bin/caddy'] }[kind],
  })
  return kind === 'nginx'
    ? [program, '-e', 'stderr', '-p', folder, '-c', join(folder, 'around')]
    : [program, 'run', '--adapter', 'caddyfile', '--config', join(folder, 'site')]
}

/** Waits until `child` listens on a port. Throws if `child` ends before that. */
async function listening(child: ChildProcess, port: number, logTail: () => string): Promise<void> {
  for (;;) {
    if (!isRunning(child)) throw new Error(`the proxy ended: ${logTail()}`)
    const socket = connect(port, '127.0.0.1')
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isThere) return
    await setTimeout(20)
  }
}

/** An unprivileged user id, because proxies that a test starts never run as root. */
const ORDINARY = 65_534

/** Starts a proxy in front of `upstream`, in a folder of its own and as an ordinary user. */
export async function startReverseProxy(
  kind: ReverseProxyKind,
  options: { readonly front: ReverseProxyEndpoint; readonly upstream: string },
): Promise<RunningReverseProxy> {
  const { front } = options
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-proxy-'))
  const files = {
    'certificate.pem': front.certificate,
    'key.pem': front.key,
    around: nginxAround(folder),
    site: await filled(kind, { ...options, folder }),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(folder, ORDINARY, ORDINARY)
  const [program = '', ...args] = await commandOf(kind, folder)
  let output = ''
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin', HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    ...(isRoot && { uid: ORDINARY, gid: ORDINARY }),
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    output = (output + part).slice(-4_000)
  })
  await listening(child, front.port, () => output)
  return {
    async stop() {
      await stopProcess(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type ReverseProxyRequest = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /**
   * Host name in the request's `Host` header; the reverse proxy's own name and port when absent.
   */
  readonly host?: string
}

/**
 * Sends a request to a reverse proxy and trusts only the proxy's certificate; resolves once the
 * response begins.
 */
export async function requestThroughReverseProxy(
  front: ReverseProxyEndpoint,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
    host = `${front.name}:${front.port}`,
  }: ReverseProxyRequest = {},
): Promise<IncomingMessage> {
  const clientRequest = request({
    method,
    path,
    host: '127.0.0.1',
    port: front.port,
    ca: front.certificate,
    servername: front.name,
    headers: { ...headers, host },
    agent: false,
  })
  // A server may respond and close before it has read the whole request: a received part counts as
  // the response. Without a received part, the wait fails.
  clientRequest.on('error', () => {})
  clientRequest.end(body)
  const [answer] = (await once(clientRequest, 'response')) as [IncomingMessage]
  return answer
}

/** Reads the remaining part of a response. */
export async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
