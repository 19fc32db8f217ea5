// This module imports nothing, because every command of `ostrom` loads it.

/**
 * The machine owner's decision whether processes that this process starts may run without a jail.
 */
export type SandboxTerms = {
  /** `none`: the owner permits processes that read untrusted files to run without a jail. */
  readonly sandbox: 'required' | 'none'
  /**
   * Returns hexadecimal SHA-256 hashes of files that may be read without a jail; called only if
   * there is no jail.
   */
  readonly knownFiles: () => Promise<ReadonlySet<string>>
}

let decide: () => Promise<SandboxTerms> = async () => ({
  sandbox: 'required',
  knownFiles: async () => new Set(),
})

/**
 * Sets the function that reads the owner's decision. This process calls `read` only if there is no
 * jail. Until `read` is set, a jail is required.
 */
export function setSandboxTerms(read: () => Promise<SandboxTerms>): void {
  decide = read
}

/** Returns the owner's decision. */
export const sandboxTerms = (): Promise<SandboxTerms> => decide()
