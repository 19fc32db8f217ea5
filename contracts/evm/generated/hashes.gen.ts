// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'b9f9025dd271e5dd2b89703c1e057cf836645fa3fa404060b144192ef8a6a641'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '76d65a9dd580f7e493c7d902767bfee1529bc2707762503bfef72d44e0778f2c'
