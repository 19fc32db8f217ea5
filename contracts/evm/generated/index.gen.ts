// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export { errorsAbi } from './errors.gen.ts'
export { parametersAbi, parametersBytecode } from './parameters.gen.ts'
export { vaultAbi, vaultBytecode } from './vault.gen.ts'
export { stakesAbi, stakesBytecode } from './stakes.gen.ts'
export { modelRegistryAbi, modelRegistryBytecode } from './model-registry.gen.ts'
export { providersAbi, providersBytecode } from './providers.gen.ts'
export { sessionsAbi, sessionsBytecode } from './sessions.gen.ts'
export { requestsAbi, requestsBytecode } from './requests.gen.ts'
