// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '6a6df826d137feec77771af860cee7f393d300867b581af65a0fe768b8687590'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '2bc654681d68561cead0e37eb101bf93685d0f13921df218b3a0190d5b7d0951'
