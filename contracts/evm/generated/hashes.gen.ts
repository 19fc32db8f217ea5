// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '30cf1a10b405a1baa21cbf4f9038fede468beb1fe5787ab7b6c6a72cdac66042'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'b09e9e2b7023c111780a60d228bfa7ae4babaf285895df97768350230d6ce21d'
