// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '0d193eda6a244df893a8e94f75ef372ce671b077df949a204fcf002f43e3cd80'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '5efae36f7e4cf2217a5b78b228b1e999c1af96234491098465ac07a2a29c63c3'
