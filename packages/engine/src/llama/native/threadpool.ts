import koffi, { type LibraryHandle } from 'koffi'

// Threads that persist between batches. Otherwise ggml starts and ends its threads for every batch,
// which halves the speed of one answer on two cores.

type Address = bigint

/** Layout of `ggml_threadpool_params` in `ggml/include/ggml.h`, release v0.5.0. */
export const threadpoolParameters = koffi.struct('ggml_threadpool_params', {
  cpumask: koffi.array('bool', 512),
  n_threads: 'int',
  prio: 'int',
  poll: 'uint32_t',
  strict_cpu: 'bool',
  paused: 'bool',
})

/** Declared once per process, because libraries may be opened repeatedly. */
const newPool = koffi.proto('void *ggml_pool_new(void *params)')
const freePool = koffi.proto('void ggml_pool_free(void *pool)')

type ThreadpoolParameters = { readonly poll: number; readonly n_threads: number }

/**
 * Time for which threads spin before they sleep, in ggml's unit. One unit is some milliseconds,
 * which is longer than the pause between two batches. ggml's default of 50 units would block cores
 * for other processes.
 */
const POLL = 1

/** ggml's number for CPU devices. */
const DEVICE_CPU = 0

export type Threadpools = {
  /**
   * Makes a context use a pool with the given number of threads, which contexts with the same
   * number share. The threads of the context's earlier pools sleep.
   */
  attach(context: Address, threads: number): void
  /** Ends threads that no other context uses. Must be called after the context is freed. */
  release(context: Address): void
}

/** @throws {Error} The CPU back end has no threadpools. */
export function createThreadpools(libraries: createThreadpools.Options): Threadpools {
  const { base, ggml, llama } = libraries
  const defaults = base.func('ggml_threadpool_params_default', threadpoolParameters, ['int'])
  const deviceOf = ggml.func('void *ggml_backend_dev_by_type(int type)')
  const registryOf = base.func('void *ggml_backend_dev_backend_reg(void *device)')
  const addressOf = base.func('void *ggml_backend_reg_get_proc_address(void *reg, str name)')
  const attach = llama.func('void llama_attach_threadpool(void *context, void *one, void *batch)')
  const registry = registryOf(deviceOf(DEVICE_CPU))
  const backend = (name: string, prototype: typeof newPool) => {
    const address: Address | null = addressOf(registry, name)
    if (!address) throw new Error(`the back end of the processor has no ${name}`)
    return (argument: Address) => koffi.call(address, prototype, argument)
  }
  const open = backend('ggml_threadpool_new', newPool)
  const close = backend('ggml_threadpool_free', freePool)
  const pools = new Map<number, { readonly pool: Address; readonly users: Set<Address> }>()

  function create(threads: number): Address {
    const values: ThreadpoolParameters = { ...defaults(threads), poll: POLL }
    const parameters = koffi.alloc(threadpoolParameters, 1)
    koffi.encode(parameters, threadpoolParameters, values)
    const pool: Address = open(parameters)
    koffi.free(parameters)
    return pool
  }

  return {
    attach(context, threads) {
      const found = pools.get(threads) ?? { pool: create(threads), users: new Set() }
      pools.set(threads, found)
      found.users.add(context)
      attach(context, found.pool, found.pool)
    },
    release(context) {
      for (const [threads, { pool, users }] of pools) {
        if (!users.delete(context) || users.size > 0) continue
        pools.delete(threads)
        close(pool)
      }
    },
  }
}

export declare namespace createThreadpools {
  type Options = {
    readonly base: LibraryHandle
    readonly ggml: LibraryHandle
    readonly llama: LibraryHandle
  }
}
