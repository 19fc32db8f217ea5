// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const beaconAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
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
    "name": "COMMITS_MAX",
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
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "commit",
    "inputs": [
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
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "epochNow",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "finalize",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
        "type": "uint64",
        "internalType": "uint64"
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct RoundView",
        "components": [
          {
            "name": "mixBlock",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "commits",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "reveals",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "isFinal",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "mixHash",
            "type": "bytes32",
            "internalType": "bytes32"
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "strength",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "value",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "EpochFinalized",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "value",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "strength",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MixCaptured",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
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
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
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
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
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
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
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
    "name": "SecretWithheld",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "type": "error",
    "name": "BeaconStakeTooLow",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CommitEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "CommitTooLate",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
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
    "name": "CommitsFull",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "CommittedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "FinalAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "FinalizeTooEarly",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
      }
    ]
  },
  {
    "type": "error",
    "name": "MixMissing",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "NotBeaconOfVault",
    "inputs": [
      {
        "name": "vault",
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
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "RevealMismatch",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "SealTooEarly",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
      }
    ]
  },
  {
    "type": "error",
    "name": "SealedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
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
export const beaconBytecode =
  '0x610100604052348015610010575f5ffd5b50604051611c0f380380611c0f83398101604081905261002f916101b2565b306001600160a01b0316836001600160a01b03166349493a4d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610075573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009991906101f2565b6001600160a01b0316146100d057604051632e9c603760e11b81526001600160a01b03841660048201526024015b60405180910390fd5b60048110806100e157506201518081115b156101115760405163a416ff4360e01b8152600481810183905260248201526201518060448201526064016100c7565b6001600160a01b03831660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610159573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061017d91906101f2565b6001600160a01b0390811660a0529190911660c05260e05250610214565b6001600160a01b03811681146101af575f5ffd5b50565b5f5f5f606084860312156101c4575f5ffd5b83516101cf8161019b565b60208501519093506101e08161019b565b80925050604084015190509250925092565b5f60208284031215610202575f5ffd5b815161020d8161019b565b9392505050565b60805160a05160c05160e05161198261028d5f395f818161020601528181610c650152818161131c01526113f401525f81816102e30152610ef501525f81816102bc01528181610f9b015281816110c101526114b601525f8181610199015281816109090152818161129e01526116b601526119825ff3fe608060405234801561000f575f5ffd5b506004361061012f575f3560e01c8063a0d7031a116100ad578063cb2e4cdc1161007d578063d2183dac11610063578063d2183dac14610453578063f14fcbc814610479578063f722aa9d1461048c575f5ffd5b8063cb2e4cdc14610305578063cd202ba51461030d575f5ffd5b8063a0d7031a1461025a578063a3d545f5146102a4578063a9b5898f146102b7578063c60e814d146102de575f5ffd5b8063411557d1116101025780635262265a116100e85780635262265a146102015780636d1bde00146102285780637d472c7814610252575f5ffd5b8063411557d114610194578063436cd650146101e0575f5ffd5b80630368d8b2146101335780630ee8d28514610148578063222ae7861461015b578063359bc19e14610181575b5f5ffd5b610146610141366004611734565b610496565b005b610146610156366004611754565b610636565b61016361097e565b60405167ffffffffffffffff90911681526020015b60405180910390f35b61014661018f366004611734565b61098d565b6101bb7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610178565b6101f36101ee366004611734565b610be8565b604051908152602001610178565b6101f37f000000000000000000000000000000000000000000000000000000000000000081565b6101f36102363660046117a0565b600160209081525f928352604080842090915290825290205481565b6101f3600481565b610294610268366004611734565b67ffffffffffffffff165f908152602081905260409020546a0100000000000000000000900460ff1690565b6040519015158152602001610178565b6101636102b23660046117d5565b610c5f565b6101bb7f000000000000000000000000000000000000000000000000000000000000000081565b6101bb7f000000000000000000000000000000000000000000000000000000000000000081565b6101f3604081565b6103e661031b366004611734565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525067ffffffffffffffff9081165f9081526020818152604091829020825160c08101845281549485168152600482015461ffff90811693820193909352680100000000000000008504909216928201929092526a0100000000000000000000830460ff16151560608201526b0100000000000000000000009092046bffffffffffffffffffffffff1660808301526001015460a082015290565b60405161017891905f60c08201905067ffffffffffffffff835116825261ffff602084015116602083015261ffff60408401511660408301526060830151151560608301526bffffffffffffffffffffffff608084015116608083015260a083015160a083015292915050565b610466610461366004611734565b610c90565b60405161ffff9091168152602001610178565b6101466104873660046117d5565b610d14565b6101f36201518081565b5f6104a082611314565b9050804210156104fa576040517f1b6e464900000000000000000000000000000000000000000000000000000000815267ffffffffffffffff83166004820152426024820152604481018290526064015b60405180910390fd5b67ffffffffffffffff82165f90815260208190526040902061051c8382611353565b1561052657505050565b8054600182015467ffffffffffffffff909116905f9015801561055257508167ffffffffffffffff1643115b90508061059f576040517f49dd639100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8087166004830152831660248201526044016104f1565b6105aa436001611819565b83547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff918216178455600280549085015585167fd646835f7cee17277998177c8387c496604e60fa0fbd691527f2fc7dbaec6d13610613436001611819565b60405167ffffffffffffffff909116815260200160405180910390a25050505050565b5f5f61064184611314565b61065461064f86600161182c565b6113ee565b91509150814210806106665750804210155b156106bd576040517fb3c3443800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015242602482015260448101839052606481018290526084016104f1565b67ffffffffffffffff84165f9081526020819052604090206106df8582611423565b67ffffffffffffffff85165f90815260016020908152604080832033845290915290205480158061074b57506040805167ffffffffffffffff88166020820152339181019190915260608101869052608001604051602081830303815290604052805190602001208114155b15610794576040517f55d8247700000000000000000000000000000000000000000000000000000000815267ffffffffffffffff871660048201523360248201526044016104f1565b67ffffffffffffffff86165f908152600160208181526040808420338552909152822091909155825483906008906107dd90849068010000000000000000900461ffff1661184c565b825461ffff9182166101009390930a92830291909202199091161790555060408051336020820152908101869052606001604080518083037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe00181529082905280516020918201206003850180549091189055868252339167ffffffffffffffff8916917fc71e5319fa119b1f2b00954528b43ba5fb7f56eb014a12e0263c45f0e8bee9ee910160405180910390a381546b01000000000000000000000090046bffffffffffffffffffffffff16156109765781546040517f9c5ea8010000000000000000000000000000000000000000000000000000000081523360048201525f60248201526b0100000000000000000000009091046bffffffffffffffffffffffff1660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690639c5ea801906064015f604051808303815f87803b15801561095f575f5ffd5b505af1158015610971573d5f5f3e3d5ffd5b505050505b505050505050565b5f61098842610c5f565b905090565b67ffffffffffffffff81165f90815260208190526040902080546a0100000000000000000000900460ff16156109fb576040517ff7f12ec800000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201526024016104f1565b610a058282611423565b6004810154815468010000000000000000900461ffff16145f610a2c61064f85600161182c565b905081158015610a3b57508042105b15610a8b576040517fc819265f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff85166004820152426024820152604481018290526064016104f1565b6002830154600184015484546003860154604080517f6730f9b03ee63b4328c6f1833eb80b7f7371d0d0408222ea400a700ba85e0f1c602082015267ffffffffffffffff8a16918101919091526060810194909452608084019290925268010000000000000000900461ffff1660a083015260c08201525f9060e001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152828252805160209182012087547fffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffff166a0100000000000000000000178855600388018190556002819055875481855261ffff680100000000000000009091041691840191909152925067ffffffffffffffff8716917fef1c35493010b0103e873c90fa58856d7b00e02dfdd59dd28907059d292b1c80910160405180910390a282610be157610be18585611494565b5050505050565b67ffffffffffffffff81165f90815260208190526040812080546a0100000000000000000000900460ff16610c55576040517fbb3c27bd00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201526024016104f1565b6003015492915050565b5f610c8a7f000000000000000000000000000000000000000000000000000000000000000083611866565b92915050565b67ffffffffffffffff81165f90815260208190526040812080546a0100000000000000000000900460ff16610cfd576040517fbb3c27bd00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff841660048201526024016104f1565b5468010000000000000000900461ffff1692915050565b5f610d1d61097e565b90505f610d2982611314565b9050804210610d7d576040517f73cdeeb500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff83166004820152426024820152604481018290526064016104f1565b5f839003610db7576040517f1ded57e700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b67ffffffffffffffff82165f90815260016020908152604080832033845290915290205415610e24576040517f6768163500000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201523360248201526044016104f1565b67ffffffffffffffff82165f90815260208190526040902060048101547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc001610eae57604080517fcbf5852200000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8516600482015260248101919091526044016104f1565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015610f3a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f5e919061189e565b6040517ff72d0b3b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fd1906005906004016118cd565b602060405180830381865afa158015610fec573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611010919061190c565b91506fffffffffffffffffffffffffffffffff16915080821080611032575081155b15611079576040517fa2afe83500000000000000000000000000000000000000000000000000000000815233600482015260248101839052604481018290526064016104f1565b60048301545f0361117f576040517ff72d0b3b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906110f7906009906004016118cd565b602060405180830381865afa158015611112573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611136919061190c565b83546bffffffffffffffffffffffff919091166b010000000000000000000000027fffffffffffffffffff000000000000000000000000ffffffffffffffffffffff9091161783555b8254600484018054600180820183555f92835260208084209092018054337fffffffffffffffffffffffff0000000000000000000000000000000000000000909116811790915567ffffffffffffffff8a1680855291835260408085208286528452938490208b905583518b81526b0100000000000000000000009095046bffffffffffffffffffffffff169285018390529193919290917feed76c49c76c3d2275e091877327d0a58f98cf43e52a04ae9db0af73e8591b23910160405180910390a36bffffffffffffffffffffffff81161561130b576040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526bffffffffffffffffffffffff821660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906307dbf4a7906064015f604051808303815f87803b1580156112f4575f5ffd5b505af1158015611306573d5f5f3e3d5ffd5b505050505b50505050505050565b5f61134060027f0000000000000000000000000000000000000000000000000000000000000000611866565b611349836113ee565b610c8a9190611819565b80545f9067ffffffffffffffff168015806113715750600183015415155b1561137f575f915050610c8a565b67ffffffffffffffff8116405f81900361139d575f92505050610c8a565b6001840181905560405181815267ffffffffffffffff8616907f6e4e13318339c4423507a7422e4ad3243a58d0d10a93cb36cb8fd959135e74df9060200160405180910390a2506001949350505050565b5f610c8a7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff8416611923565b600181015415801561143c575061143a8282611353565b155b156114905780546040517fdf42082f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808516600483015290911660248201524360448201526064016104f1565b5050565b5f815f01600b9054906101000a90046bffffffffffffffffffffffff1690505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16634b38474d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561151d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611541919061193a565b90505f5b6004840154811015610be1575f84600401828154811061156757611567611955565b5f91825260208083209091015467ffffffffffffffff8916835260018252604080842073ffffffffffffffffffffffffffffffffffffffff909216808552919092529082205490925090036115bc5750611710565b67ffffffffffffffff86165f81815260016020908152604080832073ffffffffffffffffffffffffffffffffffffffff861680855290835281842093909355516bffffffffffffffffffffffff881681529192917f3bc222e1bda56c3ac9253f128d87265637d347fd9a8c5a475d75ea65328cb104910160405180910390a36bffffffffffffffffffffffff84161561170e576040517f4d80e7c000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff828116600483015284811660248301525f60448301526bffffffffffffffffffffffff861660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b1580156116f7575f5ffd5b505af1158015611709573d5f5f3e3d5ffd5b505050505b505b600101611545565b803567ffffffffffffffff8116811461172f575f5ffd5b919050565b5f60208284031215611744575f5ffd5b61174d82611718565b9392505050565b5f5f60408385031215611765575f5ffd5b61176e83611718565b946020939093013593505050565b73ffffffffffffffffffffffffffffffffffffffff8116811461179d575f5ffd5b50565b5f5f604083850312156117b1575f5ffd5b6117ba83611718565b915060208301356117ca8161177c565b809150509250929050565b5f602082840312156117e5575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115610c8a57610c8a6117ec565b67ffffffffffffffff8181168382160190811115610c8a57610c8a6117ec565b61ffff8181168382160190811115610c8a57610c8a6117ec565b5f82611899577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b5f602082840312156118ae575f5ffd5b81516fffffffffffffffffffffffffffffffff8116811461174d575f5ffd5b6020810160158310611906577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f6020828403121561191c575f5ffd5b5051919050565b8082028115828204841417610c8a57610c8a6117ec565b5f6020828403121561194a575f5ffd5b815161174d8161177c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd'
