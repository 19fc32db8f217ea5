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
    "name": "isFinalBefore",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "later",
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
  '0x6101403461019757601f611a4338819003918201601f19168301916001600160401b0383118484101761019b5780849260a0946040528339810103126101975780516001600160a01b03811681036101975760208201516001600160a01b03811681036101975760408301516001600160a01b0381168103610197576060840151936001600160a01b038516850361019757608001519360048510801561018b575b61016c5760e05260c05260a0526080526101005246617a69036101635760ff60015b166101205260405161189390816101b082396080518181816105a00152610709015260a051818181610cc0015261163c015260c051818181610bf901526114dd015260e0518181816103690152818161106b015261160501526101005181818161074d015281816107e00152818161085801528181610b70015281816110a50152818161125f01526112ae015261012051818181610afe015261121e0152f35b60ff60036100c3565b8463a416ff4360e01b5f5260045260046024526201518060445260645ffd5b506201518085116100a1565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80632405e8041461017f57806330501b0d1461017a57806334d5f37b146101755780633600fe7c1461017057806339693a571461016b578063411557d114610166578063515caa5a146101615780635262265a1461015c5780636533e274146101575780636647f41f1461014857806368350b48146101525780637b73c9401461014d5780637d472c781461014857806386fe212d14610143578063947366941461013e578063a3d545f514610139578063a6f1431d14610134578063a9b5898f1461012f578063b01a7b411461012a578063c5a46ee614610125578063c60e814d14610120578063ee38e6481461011b5763f722aa9d14610116575f80fd5b610d0a565b610cef565b610cab565b610c5c565b610c28565b610be4565b610b97565b610b58565b610b3d565b610b21565b610829565b610ae7565b610844565b610803565b6107c9565b610738565b6106f4565b6103cc565b610354565b6101ed565b6101c5565b346101c15760403660031901126101c15760206024356101a0600435610e46565b9081151591826101b7575b50506040519015158152f35b1090505f806101ab565b5f80fd5b346101c15760203660031901126101c15760206101e3600435610e46565b1515604051908152f35b346101c15760203660031901126101c1576103506102406004355f60a060405161021681610d3b565b82815282602082015282604082015282606082015282608082015201525f525f60205260405f2090565b6102ec81546102568163ffffffff9060401c1690565b926102de606083901c63ffffffff16926102ce610287608083901c6001600160601b0316926001600160401b031690565b916102be610299600187015496611211565b966102b16102a5610d7c565b63ffffffff909b168b52565b63ffffffff1660208a0152565b6001600160601b03166040880152565b6001600160401b03166060860152565b6080840152151560a0830152565b6040519182918291909160a08060c083019463ffffffff815116845263ffffffff602082015116602085015260018060601b0360408201511660408501526001600160401b0360608201511660608501526080810151608085015201511515910152565b0390f35b346101c1575f3660031901126101c1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b038116036101c157565b60609060031901126101c157600435906024356103c581610398565b9060443590565b346101c1576103da366103a9565b916103e48161125a565b6103f56103f083610db0565b6112a8565b81421080156106ea575b6106c7575050610416815f525f60205260405f2090565b92600184015415806106b0575b610676576104528361043d845f52600160205260405f2090565b9060018060a01b03165f5260205260405f2090565b548015908115610637575b506106155761059b938261055e925f6104858761043d602099985f52600160205260405f2090565b556104c36104a361049e855463ffffffff9060601c1690565b610ded565b845463ffffffff60601b191660609190911b63ffffffff60601b16178455565b604080516001600160a01b03871688820190815260208101849052916104f690829084015b03601f198101835282610d5b565b51902060028401805490911890556040519081526001600160a01b0385169082907f156a80b37759ccf424b85268c25dc640a60d3fe708c9973feaf4802b859a142890602090a38161054781611211565b610605575b50505460801c6001600160601b031690565b6040516304ade6db60e11b81526001600160a01b0390921660048301525f60248301526001600160601b0316604482015291829081906064820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610600576105d657005b6105f79060203d6020116105f9575b6105ef8183610d5b565b810190610e05565b005b503d6105e5565b610e1d565b61060e9161133e565b5f8161054c565b632c44a8e960e11b5f5260048290526001600160a01b03831660245260445b5ffd5b60408051602081018681526001600160a01b03881692820192909252606081018590529192509061066b81608081016104e8565b51902014155f61045d565b6106348261068b86546001600160401b031690565b630d855e6160e01b5f526004919091526001600160401b031660245243604452606490565b506106c26106be85846112d3565b1590565b610423565b60405163129bb6c760e31b81529182916106e691428660048601610dd1565b0390fd5b50804210156103ff565b346101c1575f3660031901126101c1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101c1575f3660031901126101c1576107727f000000000000000000000000000000000000000000000000000000000000000042610e28565b805f525f60205260405f205463ffffffff8160401c16155f146107b6575061079c6107a191611420565b6114ce565b6040516001600160601b039091168152602090f35b60801c6001600160601b031690506107a1565b346101c1575f3660031901126101c15760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101c15760203660031901126101c1576020610821600435610e46565b604051908152f35b346101c1575f3660031901126101c157602060405160048152f35b346101c157610852366103a9565b9161087d7f000000000000000000000000000000000000000000000000000000000000000082611295565b6108868261125a565b8142108015610add575b610abe5750506001600160a01b0382169233849003610ab0575b8015610aa1576108c68361043d845f52600160205260405f2090565b54610a81576108d86106be848461105c565b610a60579161059b93827fa320c7c5cb8c11c0b19856cafdb4c24a81e22a1bfed8de3456b0faa6a6019e8860209561091a61049e965f525f60205260405f2090565b9063ffffffff610932835463ffffffff9060401c1690565b16156109f6575b81549161098090610960608085901c6001600160601b0316998a9560401c63ffffffff1690565b815463ffffffff60401b191660409190911b63ffffffff60401b16179055565b806109978761043d875f52600160205260405f2090565b55604080519182526001600160601b03929092166020820152a3604051637f4c824d60e11b81526001600160a01b0390911660048201523060248201525f60448201526001600160601b03909116606482015291829081906084820190565b610a5b610a35610a0586611420565b600380546001600160401b03891668ffffffffffffffffff1990911660ff60401b604085901b16171790556114ce565b8354600160801b600160e01b03191660809190911b600160801b600160e01b0316178355565b610939565b6352d859b760e01b5f5260048290526001600160a01b03831660245260445ffd5b6240256760e81b5f5260048290526001600160a01b03831660245260445ffd5b631ded57e760e01b5f5260045ffd5b610ab9836115e5565b6108aa565b604051637b329f7960e11b81529182916106e691428660048601610dd1565b5080421015610890565b346101c1575f3660031901126101c15760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346101c15760203660031901126101c1576105f7600435610f08565b346101c1575f3660031901126101c157602060405160108152f35b346101c15760203660031901126101c15760206108217f0000000000000000000000000000000000000000000000000000000000000000600435610e28565b346101c15760403660031901126101c1576020610bdb602435600435610bbc82610398565b5f526001835260405f209060018060a01b03165f5260205260405f2090565b54604051908152f35b346101c1575f3660031901126101c1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101c15760403660031901126101c1576020610c52602435600435610c4d82610398565b61105c565b6040519015158152f35b346101c15760203660031901126101c157600435610c7981610e46565b908115610c9957505f525f6020526020600260405f200154604051908152f35b634480190960e01b5f5260045260245ffd5b346101c1575f3660031901126101c1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101c1575f3660031901126101c1576020604051600c8152f35b346101c1575f3660031901126101c1576020604051620151808152f35b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117610d5657604052565b610d27565b90601f801991011681019081106001600160401b03821117610d5657604052565b60405190610d8b60c083610d5b565b565b60405190610d8b604083610d5b565b634e487b7160e01b5f52601160045260245ffd5b9060018201809211610dbe57565b610d9c565b9060048201809211610dbe57565b9094939260609260808301968352602083015260408201520152565b63ffffffff60019116019063ffffffff8211610dbe57565b908160209103126101c1575180151581036101c15790565b6040513d5f823e3d90fd5b8115610e32570490565b634e487b7160e01b5f52601260045260245ffd5b805f525f602052610e5960405f20611211565b610f055765ffffffffffff811115610e7a57505f5b6001600160d01b031690565b65ffffffffffff166002549081905f5b838110610ebc5750508103610ea057505f610e6e565b60025f525f5160206118735f395f51905f52015460301c610e6e565b60025f5283811860011c848216015f5160206118735f395f51905f52810154909190839065ffffffffffff161015610efd5750610ef890610db0565b610e8a565b935092610e8a565b90565b610f118161125a565b610f1d6103f083610db0565b8142108015611043575b611024575050610f3e815f525f60205260405f2090565b610f4881836112d3565b6110205780546001600160401b03166001820154158061100e575b15610fee5750610f9f90610f85610f7943610db0565b6001600160401b031690565b6001600160401b03166001600160401b0319825416179055565b7fb56db08d602a205389d1eb3ad00c3fc5f01aaf31692f84348494390319fcb160610fe9610fcf610f7943610db0565b6040516001600160401b0390911681529081906020820190565b0390a2565b63552f1f6160e01b5f5260048390526001600160401b031660245260445ffd5b506001600160401b0381164311610f63565b5050565b60405163760db92b60e11b81529182916106e691428660048601610dd1565b5080421015610f27565b908160209103126101c1575190565b90611068610e6e6116d6565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031680158015611200575b6111f7576110ca7f000000000000000000000000000000000000000000000000000000000000000084611295565b6040516369e5c4f560e01b81525f600482015260248101829052909290602081604481865afa908115610600575f916111d8575b50156111ce57611187946104e861114160026111236020985f525f60205260405f2090565b01546040805189810192835260208301959095529093928391850190565b5190206040519586948593849363732fd5b360e01b855260048501608091949360109360a0830196835260018060a01b031660208301525f604083015260608201520152565b03915afa908115610600575f9161119f575b50151590565b6111c1915060203d6020116111c7575b6111b98183610d5b565b81019061104d565b5f611199565b503d6111af565b5050505050600190565b6111f1915060203d6020116111c7576111b98183610d5b565b5f6110fe565b50505050600190565b5061120a83610dc3565b841161109c565b5463ffffffff8160401c167f0000000000000000000000000000000000000000000000000000000000000000811015918261124b57505090565b60601c63ffffffff1614919050565b6112857f00000000000000000000000000000000000000000000000000000000000000008092611295565b9060011c8101809111610dbe5790565b81810292918115918404141715610dbe57565b610f05907f000000000000000000000000000000000000000000000000000000000000000090611295565b906001600160401b0381541680158015611331575b61132a574090811561132a57817f812f47be4ce68854774641fb533cc66aafa0aaa9422dd35fe7d3ab71de2e0c0c9260016020930155604051908152a2600190565b5050505f90565b50600182015415156112e8565b907f57adf539f44440fdbc0ada7f09c518703b3cf39b7f5b6b7b6f9235addd4d48779063ffffffff600182015491600281019283546040519060208201927f1b14f4cae03877e6822797a443dc0a66956dd7cb4e643fda7f9252412ae1602f845288604084015260608301526080820152608081526113be60a082610d5b565b519020928390556113e06001600160d01b03861665ffffffffffff871661177c565b50505460401c169060405191829163ffffffff604084019216835260208301520390a2565b5f19810191908211610dbe57565b91908203918211610dbe57565b60035460ff6001600160401b0382169160401c1691815f525f60205260405f20918103908111610dbe5780915463ffffffff61147f6114766114698463ffffffff9060601c1690565b9360401c63ffffffff1690565b63ffffffff1690565b91160361149f575b508082111561149957610f0591611413565b50505f90565b919050600c8110156114c3576114b76114bd91610db0565b91611405565b5f611487565b506114bd600c6114b7565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190602081600481865afa908115610600575f91611597575b5060405163f72d0b3b60e01b81526010600482015292602090849060249082905afa92831561060057610f059361156892611560925f92611576575b50611295565b612710900490565b6001600160601b03911b1690565b61159091925060203d6020116111c7576111b98183610d5b565b905f61155a565b6115b0915060203d6020116111c7576111b98183610d5b565b5f61151e565b91908260409103126101c157602082516115cf81610398565b9201516001600160601b03811681036101c15790565b60408051630c1aed9d60e21b81526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000166024820181905260448201529081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610600575f916116a6575b506001600160a01b031633036116875750565b63518310e160e11b5f52336004526001600160a01b031660245260445ffd5b6116c8915060403d6040116116cf575b6116c08183610d5b565b8101906115b6565b505f611674565b503d6116b6565b600254806116e357505f90565b805f19810111610dbe5760025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5acd015460301c90565b908154600160401b811015610d565760018101808455811015611768575f9283526020928390208251929093015160301b65ffffffffffff191665ffffffffffff9290921691909117910155565b634e487b7160e01b5f52603260045260245ffd5b6002549192918015611849576117946117aa91611405565b60025f525f5160206118735f395f51905f520190565b9081546117c66117bf8265ffffffffffff1690565b9160301c90565b9265ffffffffffff80841692169180831161183a578692036118045761180092509065ffffffffffff82549181199060301b169116179055565b9190565b505061180090611823611815610d8d565b65ffffffffffff9092168252565b6001600160d01b03851660208201525b600261171a565b632520601d60e01b5f5260045ffd5b5061186d90611859611815610d8d565b6001600160d01b0384166020820152611833565b5f919056fe405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace'
