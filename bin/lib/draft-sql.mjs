import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg'

let engineClass

/**
 * The engine is instantiated by hand: its own entry point needs a loader for `.wasm` imports. And once: the glue keeps
 * one instance in a variable of its module, so a second would pull the memory from under the first.
 */
const loadedEngine = () => (engineClass ??= loadEngine())

async function loadEngine() {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineGlue })
  // oxlint-disable-next-line no-underscore-dangle -- the names are the engine's
  const [connect, begin] = [engineGlue.__wbg_set_wasm, instance.exports.__wbindgen_start]
  connect(instance.exports)
  begin()
  return engineGlue.SchemaEngine
}

const result = (value) => ({ ok: true, value })

/** A server that is asked nothing: comparing two schemas needs only to know that its dialect is PostgreSQL's. */
const silent = {
  provider: 'postgres',
  adapterName: 'none',
  errorRegistry: { consumeError: () => undefined },
  queryRaw: async () => result({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => result(0),
  executeScript: async () => result(undefined),
  startTransaction: async () => result(silent),
  getConnectionInfo: () => result({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => result(undefined),
}

const silentFactory = { ...silent, connect: async () => result(silent), connectToShadowDb: async () => result(silent) }

const model = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] })

/**
 * The SQL that turns one Prisma schema into another, as Prisma itself would draft it. No database is touched.
 * @param {string | null} from text of the schema to start from, or null for an empty database
 * @param {string} to text of the schema to reach
 * @returns {Promise<string>}
 */
export async function draftSql(from, to) {
  const SchemaEngine = await loadedEngine()
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', to]] }, () => {}, silentFactory)
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : model(from),
    to: model(to),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}
