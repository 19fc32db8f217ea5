// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'af5be7b0df9577a3e5b20a3f273e60efd26ce0f713237fdcea2645d7e4c94686'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '44b8e47284de46dcd82900da06dfb6f5d673deac65827dca69fa16860c1e1d0a'
