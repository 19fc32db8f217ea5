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
  '0x6101403461019757601f6119f138819003918201601f19168301916001600160401b0383118484101761019b5780849260a0946040528339810103126101975780516001600160a01b03811681036101975760208201516001600160a01b03811681036101975760408301516001600160a01b0381168103610197576060840151936001600160a01b038516850361019757608001519360048510801561018b575b61016c5760e05260c05260a0526080526101005246617a69036101635760ff60015b166101205260405161184190816101b0823960805181818161054e01526106b7015260a051818181610c6e01526115ea015260c051818181610ba7015261148b015260e0518181816103170152818161101901526115b30152610100518181816106fb0152818161078e0152818161080601528181610b1e015281816110530152818161120d015261125c015261012051818181610aac01526111cc0152f35b60ff60036100c3565b8463a416ff4360e01b5f5260045260046024526201518060445260645ffd5b506201518085116100a1565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806330501b0d1461016f57806334d5f37b1461016a5780633600fe7c1461016557806339693a5714610160578063411557d11461015b578063515caa5a146101565780635262265a146101515780636533e2741461014c5780636647f41f1461013d57806368350b48146101475780637b73c940146101425780637d472c781461013d57806386fe212d146101385780639473669414610133578063a3d545f51461012e578063a6f1431d14610129578063a9b5898f14610124578063b01a7b411461011f578063c5a46ee61461011a578063c60e814d14610115578063ee38e648146101105763f722aa9d1461010b575f80fd5b610cb8565b610c9d565b610c59565b610c0a565b610bd6565b610b92565b610b45565b610b06565b610aeb565b610acf565b6107d7565b610a95565b6107f2565b6107b1565b610777565b6106e6565b6106a2565b61037a565b610302565b61019b565b3461019757602036600319011261019757602061018d600435610df4565b1515604051908152f35b5f80fd5b34610197576020366003190112610197576102fe6101ee6004355f60a06040516101c481610ce9565b82815282602082015282604082015282606082015282608082015201525f525f60205260405f2090565b61029a81546102048163ffffffff9060401c1690565b9261028c606083901c63ffffffff169261027c610235608083901c6001600160601b0316926001600160401b031690565b9161026c6102476001870154966111bf565b9661025f610253610d2a565b63ffffffff909b168b52565b63ffffffff1660208a0152565b6001600160601b03166040880152565b6001600160401b03166060860152565b6080840152151560a0830152565b6040519182918291909160a08060c083019463ffffffff815116845263ffffffff602082015116602085015260018060601b0360408201511660408501526001600160401b0360608201511660608501526080810151608085015201511515910152565b0390f35b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b0381160361019757565b6060906003190112610197576004359060243561037381610346565b9060443590565b346101975761038836610357565b9161039281611208565b6103a361039e83610d5e565b611256565b8142108015610698575b6106755750506103c4815f525f60205260405f2090565b926001840154158061065e575b61062457610400836103eb845f52600160205260405f2090565b9060018060a01b03165f5260205260405f2090565b5480159081156105e5575b506105c357610549938261050c925f610433876103eb602099985f52600160205260405f2090565b5561047161045161044c855463ffffffff9060601c1690565b610d9b565b845463ffffffff60601b191660609190911b63ffffffff60601b16178455565b604080516001600160a01b03871688820190815260208101849052916104a490829084015b03601f198101835282610d09565b51902060028401805490911890556040519081526001600160a01b0385169082907f156a80b37759ccf424b85268c25dc640a60d3fe708c9973feaf4802b859a142890602090a3816104f5816111bf565b6105b3575b50505460801c6001600160601b031690565b6040516304ade6db60e11b81526001600160a01b0390921660048301525f60248301526001600160601b0316604482015291829081906064820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156105ae5761058457005b6105a59060203d6020116105a7575b61059d8183610d09565b810190610db3565b005b503d610593565b610dcb565b6105bc916112ec565b5f816104fa565b632c44a8e960e11b5f5260048290526001600160a01b03831660245260445b5ffd5b60408051602081018681526001600160a01b0388169282019290925260608101859052919250906106198160808101610496565b51902014155f61040b565b6105e28261063986546001600160401b031690565b630d855e6160e01b5f526004919091526001600160401b031660245243604452606490565b5061067061066c8584611281565b1590565b6103d1565b60405163129bb6c760e31b815291829161069491428660048601610d7f565b0390fd5b50804210156103ad565b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610197575f366003190112610197576107207f000000000000000000000000000000000000000000000000000000000000000042610dd6565b805f525f60205260405f205463ffffffff8160401c16155f14610764575061074a61074f916113ce565b61147c565b6040516001600160601b039091168152602090f35b60801c6001600160601b0316905061074f565b34610197575f3660031901126101975760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101975760203660031901126101975760206107cf600435610df4565b604051908152f35b34610197575f36600319011261019757602060405160048152f35b346101975761080036610357565b9161082b7f000000000000000000000000000000000000000000000000000000000000000082611243565b61083482611208565b8142108015610a8b575b610a6c5750506001600160a01b0382169233849003610a5e575b8015610a4f57610874836103eb845f52600160205260405f2090565b54610a2f5761088661066c848461100a565b610a0e579161054993827fa320c7c5cb8c11c0b19856cafdb4c24a81e22a1bfed8de3456b0faa6a6019e886020956108c861044c965f525f60205260405f2090565b9063ffffffff6108e0835463ffffffff9060401c1690565b16156109a4575b81549161092e9061090e608085901c6001600160601b0316998a9560401c63ffffffff1690565b815463ffffffff60401b191660409190911b63ffffffff60401b16179055565b80610945876103eb875f52600160205260405f2090565b55604080519182526001600160601b03929092166020820152a3604051637f4c824d60e11b81526001600160a01b0390911660048201523060248201525f60448201526001600160601b03909116606482015291829081906084820190565b610a096109e36109b3866113ce565b600380546001600160401b03891668ffffffffffffffffff1990911660ff60401b604085901b161717905561147c565b8354600160801b600160e01b03191660809190911b600160801b600160e01b0316178355565b6108e7565b6352d859b760e01b5f5260048290526001600160a01b03831660245260445ffd5b6240256760e81b5f5260048290526001600160a01b03831660245260445ffd5b631ded57e760e01b5f5260045ffd5b610a6783611593565b610858565b604051637b329f7960e11b815291829161069491428660048601610d7f565b508042101561083e565b34610197575f3660031901126101975760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610197576020366003190112610197576105a5600435610eb6565b34610197575f36600319011261019757602060405160108152f35b346101975760203660031901126101975760206107cf7f0000000000000000000000000000000000000000000000000000000000000000600435610dd6565b34610197576040366003190112610197576020610b89602435600435610b6a82610346565b5f526001835260405f209060018060a01b03165f5260205260405f2090565b54604051908152f35b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610197576040366003190112610197576020610c00602435600435610bfb82610346565b61100a565b6040519015158152f35b3461019757602036600319011261019757600435610c2781610df4565b908115610c4757505f525f6020526020600260405f200154604051908152f35b634480190960e01b5f5260045260245ffd5b34610197575f366003190112610197576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610197575f366003190112610197576020604051600c8152f35b34610197575f366003190112610197576020604051620151808152f35b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117610d0457604052565b610cd5565b90601f801991011681019081106001600160401b03821117610d0457604052565b60405190610d3960c083610d09565b565b60405190610d39604083610d09565b634e487b7160e01b5f52601160045260245ffd5b9060018201809211610d6c57565b610d4a565b9060048201809211610d6c57565b9094939260609260808301968352602083015260408201520152565b63ffffffff60019116019063ffffffff8211610d6c57565b90816020910312610197575180151581036101975790565b6040513d5f823e3d90fd5b8115610de0570490565b634e487b7160e01b5f52601260045260245ffd5b805f525f602052610e0760405f206111bf565b610eb35765ffffffffffff811115610e2857505f5b6001600160d01b031690565b65ffffffffffff166002549081905f5b838110610e6a5750508103610e4e57505f610e1c565b60025f525f5160206118215f395f51905f52015460301c610e1c565b60025f5283811860011c848216015f5160206118215f395f51905f52810154909190839065ffffffffffff161015610eab5750610ea690610d5e565b610e38565b935092610e38565b90565b610ebf81611208565b610ecb61039e83610d5e565b8142108015610ff1575b610fd2575050610eec815f525f60205260405f2090565b610ef68183611281565b610fce5780546001600160401b031660018201541580610fbc575b15610f9c5750610f4d90610f33610f2743610d5e565b6001600160401b031690565b6001600160401b03166001600160401b0319825416179055565b7fb56db08d602a205389d1eb3ad00c3fc5f01aaf31692f84348494390319fcb160610f97610f7d610f2743610d5e565b6040516001600160401b0390911681529081906020820190565b0390a2565b63552f1f6160e01b5f5260048390526001600160401b031660245260445ffd5b506001600160401b0381164311610f11565b5050565b60405163760db92b60e11b815291829161069491428660048601610d7f565b5080421015610ed5565b90816020910312610197575190565b90611016610e1c611684565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316801580156111ae575b6111a5576110787f000000000000000000000000000000000000000000000000000000000000000084611243565b6040516369e5c4f560e01b81525f600482015260248101829052909290602081604481865afa9081156105ae575f91611186575b501561117c57611135946104966110ef60026110d16020985f525f60205260405f2090565b01546040805189810192835260208301959095529093928391850190565b5190206040519586948593849363732fd5b360e01b855260048501608091949360109360a0830196835260018060a01b031660208301525f604083015260608201520152565b03915afa9081156105ae575f9161114d575b50151590565b61116f915060203d602011611175575b6111678183610d09565b810190610ffb565b5f611147565b503d61115d565b5050505050600190565b61119f915060203d602011611175576111678183610d09565b5f6110ac565b50505050600190565b506111b883610d71565b841161104a565b5463ffffffff8160401c167f000000000000000000000000000000000000000000000000000000000000000081101591826111f957505090565b60601c63ffffffff1614919050565b6112337f00000000000000000000000000000000000000000000000000000000000000008092611243565b9060011c8101809111610d6c5790565b81810292918115918404141715610d6c57565b610eb3907f000000000000000000000000000000000000000000000000000000000000000090611243565b906001600160401b03815416801580156112df575b6112d857409081156112d857817f812f47be4ce68854774641fb533cc66aafa0aaa9422dd35fe7d3ab71de2e0c0c9260016020930155604051908152a2600190565b5050505f90565b5060018201541515611296565b907f57adf539f44440fdbc0ada7f09c518703b3cf39b7f5b6b7b6f9235addd4d48779063ffffffff600182015491600281019283546040519060208201927f1b14f4cae03877e6822797a443dc0a66956dd7cb4e643fda7f9252412ae1602f8452886040840152606083015260808201526080815261136c60a082610d09565b5190209283905561138e6001600160d01b03861665ffffffffffff871661172a565b50505460401c169060405191829163ffffffff604084019216835260208301520390a2565b5f19810191908211610d6c57565b91908203918211610d6c57565b60035460ff6001600160401b0382169160401c1691815f525f60205260405f20918103908111610d6c5780915463ffffffff61142d6114246114178463ffffffff9060601c1690565b9360401c63ffffffff1690565b63ffffffff1690565b91160361144d575b508082111561144757610eb3916113c1565b50505f90565b919050600c8110156114715761146561146b91610d5e565b916113b3565b5f611435565b5061146b600c611465565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190602081600481865afa9081156105ae575f91611545575b5060405163f72d0b3b60e01b81526010600482015292602090849060249082905afa9283156105ae57610eb3936115169261150e925f92611524575b50611243565b612710900490565b6001600160601b03911b1690565b61153e91925060203d602011611175576111678183610d09565b905f611508565b61155e915060203d602011611175576111678183610d09565b5f6114cc565b9190826040910312610197576020825161157d81610346565b9201516001600160601b03811681036101975790565b60408051630c1aed9d60e21b81526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000166024820181905260448201529081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105ae575f91611654575b506001600160a01b031633036116355750565b63518310e160e11b5f52336004526001600160a01b031660245260445ffd5b611676915060403d60401161167d575b61166e8183610d09565b810190611564565b505f611622565b503d611664565b6002548061169157505f90565b805f19810111610d6c5760025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5acd015460301c90565b908154600160401b811015610d045760018101808455811015611716575f9283526020928390208251929093015160301b65ffffffffffff191665ffffffffffff9290921691909117910155565b634e487b7160e01b5f52603260045260245ffd5b60025491929180156117f757611742611758916113b3565b60025f525f5160206118215f395f51905f520190565b90815461177461176d8265ffffffffffff1690565b9160301c90565b9265ffffffffffff8084169216918083116117e8578692036117b2576117ae92509065ffffffffffff82549181199060301b169116179055565b9190565b50506117ae906117d16117c3610d3b565b65ffffffffffff9092168252565b6001600160d01b03851660208201525b60026116c8565b632520601d60e01b5f5260045ffd5b5061181b906118076117c3610d3b565b6001600160d01b03841660208201526117e1565b5f919056fe405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace'
