import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { inRoot, projectNode, root } from './paths.mjs'
import { Refusal } from './refusal.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * Whether what is installed is what package-lock.json asks for. npm writes node_modules/.package-lock.json as the last
 * step of an install, so an interrupted one is seen too; packages for other platforms are optional and may be absent.
 */
function isInstalled() {
  const receipt = inRoot('node_modules/.package-lock.json')
  if (!existsSync(receipt) || !projectNode()) return false
  const installed = readJson(receipt).packages
  return Object.entries(readJson(inRoot('package-lock.json')).packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true
    return found.version === wanted.version && (found.integrity ?? wanted.integrity) === wanted.integrity
  })
}

/** npm replaces node_modules, so it must not itself run on the Node inside it. */
function pathWithoutOwnBinaries() {
  const own = inRoot('node_modules')
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(delimiter)
}

/**
 * Installs the packages of package-lock.json where they are missing or differ.
 * @param {(child: import('node:child_process').ChildProcess) => void} onChild told of the running npm, to stop it
 */
export async function install(onChild = () => {}) {
  if (isInstalled()) return
  console.log('Installing packages (the first time takes a minute or two) …')
  const windows = process.platform === 'win32'
  const child = spawn(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      env: { ...process.env, PATH: pathWithoutOwnBinaries() },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
    },
  )
  onChild(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))

  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => {
      const missing = error.code === 'ENOENT'
      reject(missing ? new Refusal('npm was not found. Install Node.js 20.19 or newer, which brings it.') : error)
    })
    child.once('close', resolve)
  })
  if (code !== 0) {
    throw new Refusal('The packages could not be installed (npm ci). Is the npm registry reachable from here?', output)
  }
  if (!projectNode()) {
    throw new Refusal(
      'npm did not run the install script of the package "node": allow install scripts and start again.',
    )
  }
}
