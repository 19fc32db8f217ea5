import { parseAmount } from '../../command-line/output.ts'
import { CommandUsageError } from '../../command-line/usage-errors.ts'
import { findUnit } from '../../config/assets.ts'
import type { Config, ProviderConfig } from '../../config/config.ts'
import { configuredUnit, unitsOf } from '../../config/units.ts'

/** A node's price options, which override its configuration. */
export type PriceOptions = { readonly asset?: string; readonly price?: string }

/**
 * Returns the provider's configuration. With `--price`, all input and output tokens of all its
 * models and adapters have this price, and a request has no price of its own.
 *
 * @throws {CommandUsageError} The asset is not listed, or the options name an asset without a
 * price.
 * @throws {ArgumentInvalidError} The price is not an amount.
 */
export function overridePrices(
  config: Pick<Config, 'chain'>,
  provider: ProviderConfig,
  { asset, price }: PriceOptions,
): ProviderConfig {
  if (asset === undefined && price === undefined) return provider
  const units = unitsOf(config)
  const unit = asset === undefined ? configuredUnit(config, provider) : findUnit(units, asset)
  if (!unit) {
    const symbols = units.map(({ symbol }) => symbol).join(', ')
    throw new CommandUsageError({ reason: `--asset ${asset} is not one of ${symbols}` })
  }
  // With a new asset alone, the configured prices would be read as amounts of that asset.
  if (price === undefined) {
    throw new CommandUsageError({
      reason: '--asset needs --price: the amount for a million tokens',
    })
  }
  const amount = parseAmount(price, unit)
  const prices = { input: amount, output: amount, request: 0n }
  return {
    ...provider,
    asset: unit.asset,
    models: provider.models.map(({ adapters, ...model }) => ({
      ...model,
      prices,
      ...(adapters && { adapters: adapters.map(({ model: name }) => ({ model: name })) }),
    })),
  }
}
