import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { packageFile, runNode } from './child.mjs'
import { Refusal } from './refusal.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/**
 * A Chromium or Chrome on this machine.
 * @returns {Promise<string | null>}
 */
export async function findBrowser(env = process.env) {
  if (env.TUNTAS_CHROMIUM) {
    if (existsSync(env.TUNTAS_CHROMIUM)) return env.TUNTAS_CHROMIUM
    throw new Refusal(`TUNTAS_CHROMIUM names ${env.TUNTAS_CHROMIUM}, which does not exist.`)
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...APPLICATIONS, await playwrightsOwn()].find((path) => path && existsSync(path)) ?? null
}

const asRootWithApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Finds a browser, or gets one: Playwright's own, else the system's where this account may install packages. */
export async function requireBrowser(shutdown) {
  const present = await findBrowser()
  if (present) return present
  console.log('Getting a browser for the tests …')
  await runNode([packageFile('playwright/cli.js'), 'install', 'chromium'], { shutdown })
  const downloaded = await findBrowser()
  if (downloaded) return downloaded
  if (asRootWithApt()) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  }
  const installed = await findBrowser()
  if (installed) return installed
  throw new Refusal(
    'No Chromium or Chrome was found and none could be installed. Install one, or name it in TUNTAS_CHROMIUM.',
  )
}
