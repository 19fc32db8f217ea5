// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'dd360b0e3551de823cb7b77887ff302025172a9a7166ef83d7a924784fd576aa'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '27a689d92ea03c4c8c17247fba05a9be9c381e562ee172bafa80011cf5f871cd'
