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
        "internalType": "contract IJurorWeights"
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
        "internalType": "contract IJurorWeights"
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
    "name": "SILENT_EPOCHS_MAX",
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
    "name": "currentBond",
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
    "name": "isSelected",
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
    "name": "nextGoodEpoch",
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
    "name": "AlreadyCommitted",
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
    "name": "AlreadySealed",
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
    "name": "CommitOutOfWindow",
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
    "name": "NotSelected",
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
    "name": "RevealOutOfWindow",
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
    "name": "SealOutOfWindow",
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const commitRevealBeaconBytecode =
  '0x6101403461019757601f611a4a38819003918201601f19168301916001600160401b0383118484101761019b5780849260a0946040528339810103126101975780516001600160a01b03811681036101975760208201516001600160a01b03811681036101975760408301516001600160a01b0381168103610197576060840151936001600160a01b038516850361019757608001519360048510801561018b575b61016c5760e05260c05260a0526080526101005246617a69036101635760ff60015b166101205260405161189a90816101b082396080518181816105bf0152610728015260a051818181610c390152611492015260c051818181610ba60152611604015260e05181818161038801528181610f9c015261145b01526101005181818161076e015281816107a501528181610b1d01528181610c7d01528181610fd60152818161126601526112b5015261012051818181610a5101526112250152f35b60ff60036100c3565b8463a416ff4360e01b5f5260045260046024526201518060445260645ffd5b506201518085116100a1565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80626ac63f146101835780632405e8041461017e57806330501b0d1461017957806334d5f37b146101745780633600fe7c1461016f57806339693a571461016a578063411557d1146101655780635262265a1461016057806368350b481461015b5780637b73c940146101565780637d472c781461015157806386fe212d1461014c5780638c5f16651461014757806394736694146101425780639a7d8ea81461013d578063a3d545f514610138578063a6f1431d14610133578063a9b5898f1461012e578063c5a46ee614610129578063c60e814d14610124578063d91b1ba41461011f578063ee38e6481461011a5763f722aa9d14610115575f80fd5b610d0f565b610cf4565b610c68565b610c24565b610bd5565b610b91565b610b44565b610b05565b610adf565b610ac4565b610a90565b610a74565b610183565b610a3a565b610791565b610757565b610713565b6103eb565b610373565b61020c565b6101e4565b6101a2565b3461019e575f36600319011261019e57602060405160048152f35b5f80fd5b3461019e57604036600319011261019e5760206024356101c3600435611142565b9081151591826101da575b50506040519015158152f35b1090505f806101ce565b3461019e57602036600319011261019e576020610202600435611142565b1515604051908152f35b3461019e57602036600319011261019e5761036f61025f6004355f60a060405161023581610d40565b82815282602082015282604082015282606082015282608082015201525f525f60205260405f2090565b61030b81546102758163ffffffff9060401c1690565b926102fd606083901c63ffffffff16926102ed6102a6608083901c6001600160601b0316926001600160401b031690565b916102dd6102b8600187015496611218565b966102d06102c4610d81565b63ffffffff909b168b52565b63ffffffff1660208a0152565b6001600160601b03166040880152565b6001600160401b03166060860152565b6080840152151560a0830152565b6040519182918291909160a08060c083019463ffffffff815116845263ffffffff602082015116602085015260018060601b0360408201511660408501526001600160401b0360608201511660608501526080810151608085015201511515910152565b0390f35b3461019e575f36600319011261019e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b0381160361019e57565b606090600319011261019e57600435906024356103e4816103b7565b9060443590565b3461019e576103f9366103c8565b9161040381611261565b61041461040f83610db5565b6112af565b8142108015610709575b6106e6575050610435815f525f60205260405f2090565b92600184015415806106cf575b610695576104718361045c845f52600160205260405f2090565b9060018060a01b03165f5260205260405f2090565b548015908115610656575b50610634576105ba938261057d925f6104a48761045c602099985f52600160205260405f2090565b556104e26104c26104bd855463ffffffff9060601c1690565b610df2565b845463ffffffff60601b191660609190911b63ffffffff60601b16178455565b604080516001600160a01b038716888201908152602081018490529161051590829084015b03601f198101835282610d60565b51902060028401805490911890556040519081526001600160a01b0385169082907f156a80b37759ccf424b85268c25dc640a60d3fe708c9973feaf4802b859a142890602090a38161056681611218565b610624575b50505460801c6001600160601b031690565b6040516304ade6db60e11b81526001600160a01b0390921660048301525f60248301526001600160601b0316604482015291829081906064820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561061f576105f557005b6106169060203d602011610618575b61060e8183610d60565b810190610e0a565b005b503d610604565b610e22565b61062d91611345565b5f8161056b565b632c44a8e960e11b5f5260048290526001600160a01b03831660245260445b5ffd5b60408051602081018681526001600160a01b03881692820192909252606081018590529192509061068a8160808101610507565b51902014155f61047c565b610653826106aa86546001600160401b031690565b630d855e6160e01b5f526004919091526001600160401b031660245243604452606490565b506106e16106dd85846112da565b1590565b610442565b60405163055e497760e21b815291829161070591428660048601610dd6565b0390fd5b508042101561041e565b3461019e575f36600319011261019e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461019e575f36600319011261019e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461019e5761079f366103c8565b916107ca7f00000000000000000000000000000000000000000000000000000000000000008261129c565b6107d382611261565b8142108015610a30575b610a115750506001600160a01b0382169233849003610a03575b80156109f4576108138361045c845f52600160205260405f2090565b546109d3576108256106dd8484610f81565b6109b257916105ba93827fa320c7c5cb8c11c0b19856cafdb4c24a81e22a1bfed8de3456b0faa6a6019e886020956108676104bd965f525f60205260405f2090565b9063ffffffff61087f835463ffffffff9060401c1690565b1615610943575b8154916108cd906108ad608085901c6001600160601b0316998a9560401c63ffffffff1690565b815463ffffffff60401b191660409190911b63ffffffff60401b16179055565b806108e48761045c875f52600160205260405f2090565b55604080519182526001600160601b03929092166020820152a3604051637f4c824d60e11b81526001600160a01b0390911660048201523060248201525f60448201526001600160601b03909116606482015291829081906084820190565b6109ad61098761095286611547565b600380546001600160401b03891668ffffffffffffffffff1990911660ff60401b604085901b16171790556115f5565b6115f5565b8354600160801b600160e01b03191660809190911b600160801b600160e01b0316178355565b610886565b634f00173960e11b5f5260048290526001600160a01b03831660245260445ffd5b63d42c398560e01b5f5260048290526001600160a01b03831660245260445ffd5b631ded57e760e01b5f5260045ffd5b610a0c8361143b565b6107f7565b604051632d7f7e7d60e01b815291829161070591428660048601610dd6565b50804210156107dd565b3461019e575f36600319011261019e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b3461019e57602036600319011261019e57610616600435610e2d565b3461019e57604036600319011261019e576020610aba602435600435610ab5826103b7565b610f81565b6040519015158152f35b3461019e575f36600319011261019e57602060405160108152f35b3461019e57602036600319011261019e576020610afd600435611142565b604051908152f35b3461019e57602036600319011261019e576020610afd7f00000000000000000000000000000000000000000000000000000000000000006004356111fa565b3461019e57604036600319011261019e576020610b88602435600435610b69826103b7565b5f526001835260405f209060018060a01b03165f5260205260405f2090565b54604051908152f35b3461019e575f36600319011261019e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461019e57602036600319011261019e57600435610bf281611142565b908115610c1257505f525f6020526020600260405f200154604051908152f35b634480190960e01b5f5260045260245ffd5b3461019e575f36600319011261019e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461019e575f36600319011261019e57610ca27f0000000000000000000000000000000000000000000000000000000000000000426111fa565b805f525f60205260405f205463ffffffff8160401c16155f14610ce15750610982610ccc91611547565b6040516001600160601b039091168152602090f35b60801c6001600160601b03169050610ccc565b3461019e575f36600319011261019e576020604051600c8152f35b3461019e575f36600319011261019e576020604051620151808152f35b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117610d5b57604052565b610d2c565b90601f801991011681019081106001600160401b03821117610d5b57604052565b60405190610d9060c083610d60565b565b60405190610d90604083610d60565b634e487b7160e01b5f52601160045260245ffd5b9060018201809211610dc357565b610da1565b9060048201809211610dc357565b9094939260609260808301968352602083015260408201520152565b63ffffffff60019116019063ffffffff8211610dc357565b9081602091031261019e5751801515810361019e5790565b6040513d5f823e3d90fd5b610e3681611261565b610e4261040f83610db5565b8142108015610f68575b610f49575050610e63815f525f60205260405f2090565b610e6d81836112da565b610f455780546001600160401b031660018201541580610f33575b15610f135750610ec490610eaa610e9e43610db5565b6001600160401b031690565b6001600160401b03166001600160401b0319825416179055565b7fb56db08d602a205389d1eb3ad00c3fc5f01aaf31692f84348494390319fcb160610f0e610ef4610e9e43610db5565b6040516001600160401b0390911681529081906020820190565b0390a2565b63b1be5e3960e01b5f5260048390526001600160401b031660245260445ffd5b506001600160401b0381164311610e88565b5050565b6040516329ce5f7f60e21b815291829161070591428660048601610dd6565b5080421015610e4c565b9081602091031261019e575190565b90610f99610f8d6116dd565b6001600160d01b031690565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031680158015611131575b61112857610ffb7f00000000000000000000000000000000000000000000000000000000000000008461129c565b6040516369e5c4f560e01b81525f600482015260248101829052909290602081604481865afa90811561061f575f91611109575b50156110ff576110b89461050761107260026110546020985f525f60205260405f2090565b01546040805189810192835260208301959095529093928391850190565b519020604051958694859384936339045b5360e01b855260048501608091949360109360a0830196835260018060a01b031660208301525f604083015260608201520152565b03915afa90811561061f575f916110d0575b50151590565b6110f2915060203d6020116110f8575b6110ea8183610d60565b810190610f72565b5f6110ca565b503d6110e0565b5050505050600190565b611122915060203d6020116110f8576110ea8183610d60565b5f61102f565b50505050600190565b5061113b83610dc8565b8411610fcd565b805f525f60205261115560405f20611218565b6111f75765ffffffffffff81111561116c57505f90565b65ffffffffffff166002549081905f5b8381106111ae575050810361119257505f610f8d565b60025f525f51602061187a5f395f51905f52015460301c610f8d565b60025f5283811860011c848216015f51602061187a5f395f51905f52810154909190839065ffffffffffff1610156111ef57506111ea90610db5565b61117c565b93509261117c565b90565b8115611204570490565b634e487b7160e01b5f52601260045260245ffd5b5463ffffffff8160401c167f0000000000000000000000000000000000000000000000000000000000000000811015918261125257505090565b60601c63ffffffff1614919050565b61128c7f0000000000000000000000000000000000000000000000000000000000000000809261129c565b9060011c8101809111610dc35790565b81810292918115918404141715610dc357565b6111f7907f00000000000000000000000000000000000000000000000000000000000000009061129c565b906001600160401b0381541680158015611338575b611331574090811561133157817f812f47be4ce68854774641fb533cc66aafa0aaa9422dd35fe7d3ab71de2e0c0c9260016020930155604051908152a2600190565b5050505f90565b50600182015415156112ef565b907f57adf539f44440fdbc0ada7f09c518703b3cf39b7f5b6b7b6f9235addd4d48779063ffffffff600182015491600281019283546040519060208201927f1b14f4cae03877e6822797a443dc0a66956dd7cb4e643fda7f9252412ae1602f845288604084015260608301526080820152608081526113c560a082610d60565b519020928390556113e76001600160d01b03861665ffffffffffff8716611783565b50505460401c169060405191829163ffffffff604084019216835260208301520390a2565b919082604091031261019e5760208251611425816103b7565b9201516001600160601b038116810361019e5790565b60408051630c1aed9d60e21b81526001600160a01b0383811660048301527f0000000000000000000000000000000000000000000000000000000000000000166024820181905260448201529081806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561061f575f916114fc575b506001600160a01b031633036114dd5750565b63518310e160e11b5f52336004526001600160a01b031660245260445ffd5b61151e915060403d604011611525575b6115168183610d60565b81019061140c565b505f6114ca565b503d61150c565b5f19810191908211610dc357565b91908203918211610dc357565b60035460ff6001600160401b0382169160401c1691815f525f60205260405f20918103908111610dc35780915463ffffffff6115a661159d6115908463ffffffff9060601c1690565b9360401c63ffffffff1690565b63ffffffff1690565b9116036115c6575b50808211156115c0576111f79161153a565b50505f90565b919050600c8110156115ea576115de6115e491610db5565b9161152c565b5f6115ae565b506115e4600c6115de565b60405163929f834f60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190602081600481865afa90811561061f575f916116be575b5060405163f72d0b3b60e01b81526010600482015292602090849060249082905afa92831561061f576111f79361168f92611687925f9261169d575b5061129c565b612710900490565b6001600160601b03911b1690565b6116b791925060203d6020116110f8576110ea8183610d60565b905f611681565b6116d7915060203d6020116110f8576110ea8183610d60565b5f611645565b600254806116ea57505f90565b805f19810111610dc35760025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5acd015460301c90565b908154600160401b811015610d5b576001810180845581101561176f575f9283526020928390208251929093015160301b65ffffffffffff191665ffffffffffff9290921691909117910155565b634e487b7160e01b5f52603260045260245ffd5b60025491929180156118505761179b6117b19161152c565b60025f525f51602061187a5f395f51905f520190565b9081546117cd6117c68265ffffffffffff1690565b9160301c90565b9265ffffffffffff8084169216918083116118415786920361180b5761180792509065ffffffffffff82549181199060301b169116179055565b9190565b50506118079061182a61181c610d92565b65ffffffffffff9092168252565b6001600160d01b03851660208201525b6002611721565b632520601d60e01b5f5260045ffd5b506118749061186061181c610d92565b6001600160d01b038416602082015261183a565b5f919056fe405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace'
