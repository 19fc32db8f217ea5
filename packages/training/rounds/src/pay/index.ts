export {
  medianScore,
  medianScores,
  payRoundDown,
  type RoundPay,
  type WeightedBallot,
} from './round-pay.ts'
