// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const commitRevealBeaconAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
      },
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "contract ICourtWeights"
      },
      {
        "name": "epochSeconds",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourtWeights"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EPOCH_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EPOCH_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EPOCH_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "LEVEL_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SECRETS_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STALE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "answering",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondNow",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "commit",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochOf",
    "inputs": [
      {
        "name": "second",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isDrawn",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "reveal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "secret",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "round",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct RoundView",
        "components": [
          {
            "name": "commits",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "reveals",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "mixBlock",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "mixHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "isGood",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "value",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "MixCaptured",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "mixHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundSealed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "mixBlock",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SecretCommitted",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SecretRevealed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "secret",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ValueFixed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "secrets",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "value",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CheckpointUnorderedInsertion",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CommitEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CommitNotNow",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CommittedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochLengthInvalid",
    "inputs": [
      {
        "name": "epochSeconds",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "MixMissing",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "mixBlock",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "block_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotDrawn",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RevealMismatch",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RevealNotNow",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SealNotNow",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SealedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "mixBlock",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const commitRevealBeaconBytecode =
  '0x6101403461019757601f611a3438819003918201601f19168301916001600160401b0383118484101761019b5780849260a0946040528339810103126101975780516001600160a01b03811681036101975760208201516001600160a01b03811681036101975760408301516001600160a01b0381168103610197576060840151936001600160a01b038516850361019757608001519360048510801561018b575b61016c5760e05260c05260a0526080526101005246617a69036101635760ff60015b166101205260405161188490816101b0823960805181818161054f01526106c1015260a051818181610c980152611636015260c051818181610bd101526114d7015260e0518181816103180152818161106501526115ff015261010051818181610705015281816107980152818161081001528181610b480152818161109f0152818161125901526112a8015261012051818181610ad601526112180152f35b60ff60036100c3565b8463a416ff4360e01b5f5260045260046024526201518060445260645ffd5b506201518085116100a1565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806330501b0d1461016f57806334d5f37b1461016a5780633600fe7c1461016557806339693a5714610160578063411557d11461015b578063515caa5a146101565780635262265a146101515780636533e2741461014c5780636647f41f1461013d57806368350b48146101475780637b73c940146101425780637d472c781461013d57806386fe212d146101385780639473669414610133578063a3d545f51461012e578063a6f1431d14610129578063a9b5898f14610124578063b01a7b411461011f578063c5a46ee61461011a578063c60e814d14610115578063ee38e648146101105763f722aa9d1461010b575f80fd5b610ce2565b610cc7565b610c83565b610c34565b610c00565b610bbc565b610b6f565b610b30565b610b15565b610af9565b6107e1565b610abf565b6107fc565b6107bb565b610781565b6106f0565b6106ac565b61037b565b610303565b61019b565b3461019757602036600319011261019757602061018d600435610e02565b1515604051908152f35b5f80fd5b34610197576020366003190112610197576102ff6101ee6004355f60a06040516101c481610d13565b82815282602082015282604082015282606082015282608082015201525f525f60205260405f2090565b61029a81546102048163ffffffff9060401c1690565b9261028c606083901c63ffffffff169261027c610235608083901c6001600160601b0316926001600160401b031690565b9161026c61024760018701549661120b565b9661025f610253610d54565b63ffffffff909b168b52565b63ffffffff1660208a0152565b6001600160601b03166040880152565b6001600160401b03166060860152565b6080840152151560a0830152565b6040519182918291909160a08060c083019463ffffffff815116845263ffffffff60208201511660208501526001600160601b0360408201511660408501526001600160401b0360608201511660608501526080810151608085015201511515910152565b0390f35b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b0381160361019757565b6060906003190112610197576004359060243561037481610347565b9060443590565b346101975761038936610358565b9161039381611254565b6103a461039f83610d88565b6112a2565b81421080156106a2575b6106765750506103c5815f525f60205260405f2090565b926001840154158061065f575b61062557610401836103ec845f52600160205260405f2090565b9060018060a01b03165f5260205260405f2090565b5480159081156105e6575b506105c45761054a938261050d925f610434876103ec602099985f52600160205260405f2090565b5561047261045261044d855463ffffffff9060601c1690565b610da9565b845463ffffffff60601b191660609190911b63ffffffff60601b16178455565b604080516001600160a01b03871688820190815260208101849052916104a590829084015b03601f198101835282610d33565b51902060028401805490911890556040519081526001600160a01b0385169082907f156a80b37759ccf424b85268c25dc640a60d3fe708c9973feaf4802b859a142890602090a3816104f68161120b565b6105b4575b50505460801c6001600160601b031690565b6040516304ade6db60e11b81526001600160a01b0390921660048301525f60248301526001600160601b0316604482015291829081906064820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156105af5761058557005b6105a69060203d6020116105a8575b61059e8183610d33565b810190610dc1565b005b503d610594565b610dd9565b6105bd91611338565b5f816104fb565b632c44a8e960e11b5f5260048290526001600160a01b03831660245260445b5ffd5b60408051602081018681526001600160a01b03881692820192909252606081018590529192509061061a8160808101610497565b51902014155f61040c565b6105e38261063a86546001600160401b031690565b630d855e6160e01b5f526004919091526001600160401b031660245243604452606490565b5061067161066d85846112cd565b1590565b6103d2565b60405163129bb6c760e31b81526004810184905242602482015260448101929092526064820152608490fd5b50804210156103ae565b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610197575f3660031901126101975761072a7f000000000000000000000000000000000000000000000000000000000000000042610de4565b805f525f60205260405f205463ffffffff8160401c16155f1461076e57506107546107599161141a565b6114c8565b6040516001600160601b039091168152602090f35b6001600160601b03915060801c16610759565b34610197575f3660031901126101975760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101975760203660031901126101975760206107d9600435610e02565b604051908152f35b34610197575f36600319011261019757602060405160048152f35b346101975761080a36610358565b916108357f00000000000000000000000000000000000000000000000000000000000000008261128f565b61083e82611254565b8142108015610ab5575b610a895750506001600160a01b0382169233849003610a7b575b8015610a6c5761087e836103ec845f52600160205260405f2090565b54610a4c5761089061066d8484611056565b610a2b579161054a93827fa320c7c5cb8c11c0b19856cafdb4c24a81e22a1bfed8de3456b0faa6a6019e886020956108d261044d965f525f60205260405f2090565b9063ffffffff6108ea835463ffffffff9060401c1690565b16156109b2575b61093c82549261091d61090e856001600160601b039060801c1690565b998a9560401c63ffffffff1690565b63ffffffff60401b82549160401b169063ffffffff60401b1916179055565b80610953876103ec875f52600160205260405f2090565b55604080519182526001600160601b03929092166020820152a3604051637f4c824d60e11b81526001600160a01b0390911660048201523060248201525f60448201526001600160601b03909116606482015291829081906084820190565b610a266109f66109c18661141a565b600380546001600160401b03891668ffffffffffffffffff1990911668ff0000000000000000604085901b16171790556114c8565b83546bffffffffffffffffffffffff60801b191660809190911b6bffffffffffffffffffffffff60801b16178355565b6108f1565b6352d859b760e01b5f5260048290526001600160a01b03831660245260445ffd5b6240256760e81b5f5260048290526001600160a01b03831660245260445ffd5b631ded57e760e01b5f5260045ffd5b610a84836115df565b610862565b604051637b329f7960e11b81526004810184905242602482015260448101929092526064820152608490fd5b5080421015610848565b34610197575f3660031901126101975760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610197576020366003190112610197576105a6600435610ef5565b34610197575f36600319011261019757602060405160108152f35b346101975760203660031901126101975760206107d97f0000000000000000000000000000000000000000000000000000000000000000600435610de4565b34610197576040366003190112610197576020610bb3602435600435610b9482610347565b5f526001835260405f209060018060a01b03165f5260205260405f2090565b54604051908152f35b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610197576040366003190112610197576020610c2a602435600435610c2582610347565b611056565b6040519015158152f35b3461019757602036600319011261019757600435610c5181610e02565b908115610c7157505f525f6020526020600260405f200154604051908152f35b634480190960e01b5f5260045260245ffd5b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610197575f366003190112610197576020604051600c8152f35b34610197575f366003190112610197576020604051620151808152f35b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117610d2e57604052565b610cff565b90601f801991011681019081106001600160401b03821117610d2e57604052565b60405190610d6360c083610d33565b565b60405190610d63604083610d33565b634e487b7160e01b5f52601160045260245ffd5b9060018201809211610d9657565b610d74565b9060048201809211610d9657565b63ffffffff60019116019063ffffffff8211610d9657565b90816020910312610197575180151581036101975790565b6040513d5f823e3d90fd5b8115610dee570490565b634e487b7160e01b5f52601260045260245ffd5b805f525f602052610e1560405f2061120b565b610ef25765ffffffffffff811115610e3657505f5b6001600160d01b031690565b65ffffffffffff166002549081905f5b838110610e8b5750508103610e5c57505f610e2a565b60025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace015460301c610e2a565b83811860011c848216019060025f5282610ed565ffffffffffff847f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace01541665ffffffffffff1690565b1015610eea5750610ee590610d88565b610e46565b935092610e46565b90565b610efe81611254565b610f0a61039f83610d88565b814210801561103d575b611011575050610f2b815f525f60205260405f2090565b610f3581836112cd565b61100d5780546001600160401b031660018201541580610ffb575b15610fdb5750610f8c90610f72610f6643610d88565b6001600160401b031690565b6001600160401b03166001600160401b0319825416179055565b7fb56db08d602a205389d1eb3ad00c3fc5f01aaf31692f84348494390319fcb160610fd6610fbc610f6643610d88565b6040516001600160401b0390911681529081906020820190565b0390a2565b63552f1f6160e01b5f5260048390526001600160401b031660245260445ffd5b506001600160401b0381164311610f50565b5050565b60405163760db92b60e11b81526004810184905242602482015260448101929092526064820152608490fd5b5080421015610f14565b90816020910312610197575190565b90611062610e2a6116d0565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316801580156111fa575b6111f1576110c47f00000000000000000000000000000000000000000000000000000000000000008461128f565b6040516369e5c4f560e01b81525f600482015260248101829052909290602081604481865afa9081156105af575f916111d2575b50156111c8576111819461049761113b600261111d6020985f525f60205260405f2090565b01546040805189810192835260208301959095529093928391850190565b5190206040519586948593849363732fd5b360e01b855260048501608091949360109360a0830196835260018060a01b031660208301525f604083015260608201520152565b03915afa9081156105af575f91611199575b50151590565b6111bb915060203d6020116111c1575b6111b38183610d33565b810190611047565b5f611193565b503d6111a9565b5050505050600190565b6111eb915060203d6020116111c1576111b38183610d33565b5f6110f8565b50505050600190565b5061120483610d9b565b8411611096565b5463ffffffff8160401c167f0000000000000000000000000000000000000000000000000000000000000000811015918261124557505090565b60601c63ffffffff1614919050565b61127f7f0000000000000000000000000000000000000000000000000000000000000000809261128f565b9060011c8101809111610d965790565b81810292918115918404141715610d9657565b610ef2907f00000000000000000000000000000000000000000000000000000000000000009061128f565b906001600160401b038154168015801561132b575b611324574090811561132457817f812f47be4ce68854774641fb533cc66aafa0aaa9422dd35fe7d3ab71de2e0c0c9260016020930155604051908152a2600190565b5050505f90565b50600182015415156112e2565b907f57adf539f44440fdbc0ada7f09c518703b3cf39b7f5b6b7b6f9235addd4d48779063ffffffff600182015491600281019283546040519060208201927f1b14f4cae03877e6822797a443dc0a66956dd7cb4e643fda7f9252412ae1602f845288604084015260608301526080820152608081526113b860a082610d33565b519020928390556113da6001600160d01b03861665ffffffffffff871661177b565b50505460401c169060405191829163ffffffff604084019216835260208301520390a2565b5f19810191908211610d9657565b91908203918211610d9657565b60035460ff6001600160401b0382169160401c1691815f525f60205260405f20918103908111610d965780915463ffffffff6114796114706114638463ffffffff9060601c1690565b9360401c63ffffffff1690565b63ffffffff1690565b911603611499575b508082111561149357610ef29161140d565b50505f90565b919050600c8110156114bd576114b16114b791610d88565b916113ff565b5f611481565b506114b7600c6114b1565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190602081600481865afa9081156105af575f91611591575b5060405163f72d0b3b60e01b81526010600482015292602090849060249082905afa9283156105af57610ef2936115629261155a925f92611570575b5061128f565b612710900490565b901b6001600160601b031690565b61158a91925060203d6020116111c1576111b38183610d33565b905f611554565b6115aa915060203d6020116111c1576111b38183610d33565b5f611518565b919082604091031261019757602082516115c981610347565b9201516001600160601b03811681036101975790565b60408051630c1aed9d60e21b81526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000166024820181905260448201529081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105af575f916116a0575b506001600160a01b031633036116815750565b63518310e160e11b5f52336004526001600160a01b031660245260445ffd5b6116c2915060403d6040116116c9575b6116ba8183610d33565b8101906115b0565b505f61166e565b503d6116b0565b600254806116dd57505f90565b805f19810111610d965760025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5acd015460301c90565b90815468010000000000000000811015610d2e5760018101808455811015611767575f9283526020928390208251929093015160301b65ffffffffffff191665ffffffffffff9290921691909117910155565b634e487b7160e01b5f52603260045260245ffd5b600254919291801561185b576117936117bc916113ff565b60025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0190565b9081546117d86117d18265ffffffffffff1690565b9160301c90565b9265ffffffffffff80841692169180831161184c578692036118165761181292509065ffffffffffff82549181199060301b169116179055565b9190565b505061181290611835611827610d65565b65ffffffffffff9092168252565b6001600160d01b03851660208201525b6002611714565b632520601d60e01b5f5260045ffd5b5061187f9061186b611827610d65565b6001600160d01b0384166020820152611845565b5f919056'
