export { medianScore, payRoundDown, type RoundPay } from './round-pay.ts'
