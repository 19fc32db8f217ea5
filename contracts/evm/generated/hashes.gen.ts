// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '83db9db9a8f9ee00f210c543fd700eefb5fdf7350f20e1b603ff4d8f4a2aa72a'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'ffbae9e1d4c2bbba33010cd7fcf591fac4cf6d89ca904a05457d62d5c67215bb'
