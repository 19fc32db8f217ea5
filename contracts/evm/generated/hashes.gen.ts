// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '4a3aba80770715af27fd45503c2fa15876fc50dc148597fc6cbef7ceba3b097d'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'badbf016e2b26b6524b55f9de4f0a25e65b393cb68745d55635e84a37b78934a'
