// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const epochsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "committees",
        "type": "address",
        "internalType": "contract Committees"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COMMITTEES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittees"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "POOL_MIN",
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
    "name": "attest",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "attestationOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "validator",
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
    "name": "blockAt",
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
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockCount",
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
    "name": "blockOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "found",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "endorse",
    "inputs": [
      {
        "name": "subjects",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endorsed",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "finalize",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashOf",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "includes",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "leaf",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
    "name": "latest",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      },
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
    "name": "supportOf",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "attested",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "joined",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AnswerEndorsed",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BlockAttested",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BlockFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "items",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "answers",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AttestedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AttestedTooLittle",
    "inputs": [
      {
        "name": "blockHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "attested",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "joined",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AttestersTooFew",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BlockEmpty",
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
    "name": "EpochNotOver",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochPassed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "latest",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAttester",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PreviousDiffers",
    "inputs": [
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "latest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const epochsBytecode =
  '0x610100604052348015610010575f5ffd5b50604051611e4d380380611e4d83398101604081905261002f916101ad565b6001600160a01b03811660808190526040805163c60e814d60e01b8152905163c60e814d916004808201926020929091908290030181865afa158015610077573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009b91906101ad565b6001600160a01b031660a0816001600160a01b031681525050806001600160a01b03166349493a4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100f0573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061011491906101ad565b6001600160a01b031660c0816001600160a01b031681525050806001600160a01b03166330898cbf6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610169573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018d91906101cf565b60e052506101e6565b6001600160a01b03811681146101aa575f5ffd5b50565b5f602082840312156101bd575f5ffd5b81516101c881610196565b9392505050565b5f602082840312156101df575f5ffd5b5051919050565b60805160a05160c05160e051611bee61025f5f395f81816101bd0152818161057d015281816105d20152610cd501525f818161020c0152610d6901525f81816103bc01526111fe01525f818161031e0152818161092f01528181610b5801528181610f8d01528181611047015261111a0152611bee5ff3fe608060405234801561000f575f5ffd5b50600436106100fb575f3560e01c80636f8ea15d11610093578063c22a415111610063578063c22a415114610381578063c295312c14610394578063c60e814d146103b7578063e3c774fd146103de575f5ffd5b80636f8ea15d1461027b5780637b225162146103195780639dabf64314610340578063c1ff041014610353575f5ffd5b80633126a18d116100ce5780633126a18d146101df57806342d8a295146101f457806349493a4d1461020757806352bfe78914610253575f5ffd5b806307225b4d146100ff5780630c9cd73b146101165780632ac58c7b1461014657806330898cbf146101b8575b5f5ffd5b6001545b6040519081526020015b60405180910390f35b6101036101243660046115fc565b600360209081525f938452604080852082529284528284209052825290205481565b61015961015436600461163b565b6103f1565b60405161010d91905f60a08201905067ffffffffffffffff8351168252602083015160208301526040830151604083015267ffffffffffffffff606084015116606083015267ffffffffffffffff608084015116608083015292915050565b6101037f000000000000000000000000000000000000000000000000000000000000000081565b6101f26101ed366004611656565b610554565b005b610103610202366004611656565b610778565b61022e7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161010d565b61025b61087e565b6040805167ffffffffffffffff909316835260208301919091520161010d565b61015961028936600461163b565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091525067ffffffffffffffff9081165f90815260026020818152604092839020835160a0810185528154861681526001820154928101929092529182015492810192909252600301548083166060830152680100000000000000009004909116608082015290565b61022e7f000000000000000000000000000000000000000000000000000000000000000081565b6101f261034e366004611656565b6108e1565b610366610361366004611656565b610ac5565b6040805193845260208401929092529082015260600161010d565b6101f261038f3660046116b7565b610b2a565b6103a76103a23660046116f6565b610cb0565b604051901515815260200161010d565b61022e7f000000000000000000000000000000000000000000000000000000000000000081565b6103a76103ec36600461170d565b610d15565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526001545f905b808210156104a9575f600261043683856117a8565b61044091906117bb565b90508467ffffffffffffffff1660018281548110610460576104606117f3565b5f918252602090912060048204015460039091166008026101000a900467ffffffffffffffff16101561049f576104988160016117a8565b92506104a3565b8091505b50610421565b60015482101561054d5760025f600184815481106104c9576104c96117f3565b5f918252602080832060048304015467ffffffffffffffff60086003948516026101000a90910481168552848201959095526040938401909220835160a08101855281548616815260018201549381019390935260028101549383019390935291909101548083166060830152680100000000000000009004909116608082015292505b5050919050565b61055d81610d58565b5f61056782610778565b90505f5f5f61057585610ac5565b9250925092507f0000000000000000000000000000000000000000000000000000000000000000811015610603576040517f0ea33888000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000060248201526044015b60405180910390fd5b61060e826002611820565b610619846003611820565b1015610662576040517f75d3aba40000000000000000000000000000000000000000000000000000000081526004810185905260248101849052604481018390526064016105fa565b5f610670602087018761163b565b5f86815560018054808201909155600481047fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf601805467ffffffffffffffff80861660086003909516949094026101000a848102910219909116179055815260026020526040902090915086906106e78282611837565b5085905067ffffffffffffffff82167fbbe8feef484ab9942e7ade49600351c46d20f40caa7323d057f1b5f370bbcef1602089013560408a013561073160808c0160608d0161163b565b61074160a08d0160808e0161163b565b60408051948552602085019390935267ffffffffffffffff91821684840152166060830152519081900360800190a3505050505050565b5f60026040518060400160405280600f81526020017f6f7374726f6d3a65706f63683a76310000000000000000000000000000000000815250835f0160208101906107c3919061163b565b602085013560408601356107dd608088016060890161163b565b6107ed60a0890160808a0161163b565b60405160200161080296959493929190611936565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905261083a91611998565b602060405180830381855afa158015610855573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061087891906119a3565b92915050565b6001545f90819080156108d457600161089781836119ba565b815481106108a7576108a76117f3565b905f5260205f2090600491828204019190066008029054906101000a900467ffffffffffffffff166108d6565b5f5b5f5492509250509091565b5f806108f0602084018461163b565b915050602082013561090183610d58565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063facd743b90602401602060405180830381865afa158015610989573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109ad91906119cd565b6109e5576040517f14817f2f0000000000000000000000000000000000000000000000000000000081523360048201526024016105fa565b67ffffffffffffffff82165f908152600360209081526040808320848452825280832033845290915290205415610a5a576040517fee7ba2c100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201523360248201526044016105fa565b5f610a6484610778565b67ffffffffffffffff84165f81815260036020908152604080832087845282528083203380855292528083208590555193945084939092917fc33fcb3ef81f05470177a49119c3d4cd756bf489d0e9a93383a0db90d3a27f1591a450505050565b5f8080610b1d600382610adb602088018861163b565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f866020013581526020019081526020015f20610b1886610778565b610f87565b9250925092509193909250565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063facd743b90602401602060405180830381865afa158015610bb2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bd691906119cd565b610c0e576040517f14817f2f0000000000000000000000000000000000000000000000000000000081523360048201526024016105fa565b5f5b81811015610cab575f838383818110610c2b57610c2b6117f3565b602090810292909201355f81815260048452604080822033835290945292909220549192505015610c5c5750610ca3565b5f81815260046020908152604080832033808552925280832084905551909183917f14dca5590ca74fca765d049eacaea785f64a3605b455790c102a16bd6d96d1ca9190a3505b600101610c10565b505050565b5f818152600460205260408120819081908190610ccd9086610f87565b9250925092507f00000000000000000000000000000000000000000000000000000000000000008110158015610d0c575081610d0a846002611820565b115b95945050505050565b67ffffffffffffffff8086165f908152600260208190526040822090810154600382015492939192610d4d928991899116888861137f565b979650505050505050565b5f80610d67602084018461163b565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663222ae7866040518163ffffffff1660e01b8152600401602060405180830381865afa158015610dd0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610df491906119ec565b915091508067ffffffffffffffff168267ffffffffffffffff1610610e59576040517f06470fe400000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8084166004830152821660248201526044016105fa565b5f5f610e6361087e565b600154919350915015801590610e8d57508167ffffffffffffffff168467ffffffffffffffff1611155b15610ed8576040517fe55b340a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8086166004830152831660248201526044016105fa565b80856020013514610f22576040517f91703a9400000000000000000000000000000000000000000000000000000000815260208601356004820152602481018290526044016105fa565b610f32608086016060870161163b565b67ffffffffffffffff165f03610f80576040517f7017bf9300000000000000000000000000000000000000000000000000000000815267ffffffffffffffff851660048201526024016105fa565b5050505050565b5f5f5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663ca1e78196040518163ffffffff1660e01b81526004015f60405180830381865afa158015610ff3573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01682016040526110389190810190611a44565b90505f5b8151811015611376577f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663facd743b838381518110611093576110936117f3565b60200260200101516040518263ffffffff1660e01b81526004016110d3919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa1580156110ee573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061111291906119cd565b1561136e575f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f666d1b2848481518110611166576111666117f3565b60200260200101516040518263ffffffff1660e01b81526004016111a6919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b606060405180830381865afa1580156111c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111e59190611b4c565b506fffffffffffffffffffffffffffffffff169150505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166325dcc2ee85858151811061124a5761124a6117f3565b60200260200101516040518263ffffffff1660e01b815260040161128a919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa1580156112a5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112c99190611b7e565b6fffffffffffffffffffffffffffffffff169050818110156112e9578091505b6112f382876117a8565b9550846112ff81611b97565b95505087895f868681518110611317576113176117f3565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f20540361136b5761136882886117a8565b96505b50505b60010161103c565b50509250925092565b5f8367ffffffffffffffff168567ffffffffffffffff16106113a257505f6114df565b5f80866113b0600188611bce565b915091505f6113be896114e9565b90505f5b858110156114c1578267ffffffffffffffff165f036113e7575f9450505050506114df565b6001808516148061140b57508267ffffffffffffffff168467ffffffffffffffff16145b1561148057611432878783818110611425576114256117f3565b9050602002013583611507565b91505b6001841615801561144f575067ffffffffffffffff841615155b1561147b5760018467ffffffffffffffff16901c935060018367ffffffffffffffff16901c9250611435565b6114a5565b6114a282888884818110611496576114966117f3565b90506020020135611507565b91505b677fffffffffffffff600194851c81169493841c1692016113c2565b5067ffffffffffffffff82161580156114d957508981145b93505050505b9695505050505050565b6040515f602082018190526021820183905290600290604101610802565b6040517f0100000000000000000000000000000000000000000000000000000000000000602082015260218101839052604181018290525f90600290606101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905261157e91611998565b602060405180830381855afa158015611599573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906115bc91906119a3565b9392505050565b67ffffffffffffffff811681146115d8575f5ffd5b50565b73ffffffffffffffffffffffffffffffffffffffff811681146115d8575f5ffd5b5f5f5f6060848603121561160e575f5ffd5b8335611619816115c3565b9250602084013591506040840135611630816115db565b809150509250925092565b5f6020828403121561164b575f5ffd5b81356115bc816115c3565b5f60a0828403128015611667575f5ffd5b509092915050565b5f5f83601f84011261167f575f5ffd5b50813567ffffffffffffffff811115611696575f5ffd5b6020830191508360208260051b85010111156116b0575f5ffd5b9250929050565b5f5f602083850312156116c8575f5ffd5b823567ffffffffffffffff8111156116de575f5ffd5b6116ea8582860161166f565b90969095509350505050565b5f60208284031215611706575f5ffd5b5035919050565b5f5f5f5f5f60808688031215611721575f5ffd5b853561172c816115c3565b9450602086013593506040860135611743816115c3565b9250606086013567ffffffffffffffff81111561175e575f5ffd5b61176a8882890161166f565b969995985093965092949392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156108785761087861177b565b5f826117ee577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b80820281158282048414176108785761087861177b565b8135611842816115c3565b81547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff821617825550602082013560018201556040820135600282015560038101606083013561189b816115c3565b81547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff82161782555060808301356118dc816115c3565b81547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff1660409190911b6fffffffffffffffff0000000000000000161790555050565b5f81518060208401855e5f93019283525090919050565b5f611941828961191f565b7fffffffffffffffff00000000000000000000000000000000000000000000000060c098891b8116825260088201979097526028810195909552505090841b8316604883015290921b166050820152605801919050565b5f6115bc828461191f565b5f602082840312156119b3575f5ffd5b5051919050565b818103818111156108785761087861177b565b5f602082840312156119dd575f5ffd5b815180151581146115bc575f5ffd5b5f602082840312156119fc575f5ffd5b81516115bc816115c3565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8051611a3f816115db565b919050565b5f60208284031215611a54575f5ffd5b815167ffffffffffffffff811115611a6a575f5ffd5b8201601f81018413611a7a575f5ffd5b805167ffffffffffffffff811115611a9457611a94611a07565b8060051b6040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f830116810181811067ffffffffffffffff82111715611adf57611adf611a07565b604052918252602081840181019290810187841115611afc575f5ffd5b6020850194505b83851015611b2257611b1485611a34565b815260209485019401611b03565b509695505050505050565b80516fffffffffffffffffffffffffffffffff81168114611a3f575f5ffd5b5f5f5f60608486031215611b5e575f5ffd5b83519250611b6e60208501611b2d565b91506040840151611630816115c3565b5f60208284031215611b8e575f5ffd5b6115bc82611b2d565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611bc757611bc761177b565b5060010190565b67ffffffffffffffff82811682821603908111156108785761087861177b56'
