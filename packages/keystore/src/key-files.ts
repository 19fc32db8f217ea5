/**
 * The small files of one keystore, which outlive any kill.
 *
 * A name is letters, digits, dots and hyphens. After a kill at any moment a file holds either its
 * content before the interrupted call, or the content that the call wrote.
 */
export type KeyFiles = {
  /** Returns the names of all files in ascending order. */
  list(): Promise<readonly string[]>
  /** Returns the text of a file; `undefined` when there is none. */
  read(name: string): Promise<string | undefined>
  /** Writes a file that does not exist. Returns false, and changes nothing, if the file exists. */
  create(name: string, text: string): Promise<boolean>
  /** Writes a whole file, which replaces one of the same name. Resolves once it is durable. */
  replace(name: string, text: string): Promise<void>
  /** Overwrites a file with zeros and removes it. Does nothing if the file does not exist. */
  erase(name: string): Promise<void>
}

const namePattern = /^[a-zA-Z0-9][a-zA-Z0-9.-]{0,95}$/

/** Returns true if a text is a valid file name of this port. Pure. */
export const isKeyFileName = (name: string): boolean => namePattern.test(name)
