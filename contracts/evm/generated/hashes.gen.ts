// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '85034492ec578ffe92936831ac8d2d82a472416d9d1a3f3e243085817dec1afc'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '3f150959e3aa8e249208d6b4fb4a22cefb14259109e71b2bc754b6112ccf986f'
