// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const modelRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ARTIFACTS_MAX",
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
    "name": "GUARDIAN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "NAME_BYTES_MAX",
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
    "name": "PARENTS_MAX",
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
    "name": "ROYALTY_BPS_MAX",
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
    "name": "TEXT_BYTES_MAX",
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
    "name": "artifactsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct Artifact[]",
        "components": [
          {
            "name": "format",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "quantization",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "size",
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
    "name": "creatorOf",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
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
    "name": "mayUse",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
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
    "name": "parentsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32[]",
        "internalType": "ModelVersion[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "registration",
        "type": "tuple",
        "internalType": "struct Registration",
        "components": [
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "parents",
            "type": "bytes32[]",
            "internalType": "ModelVersion[]"
          },
          {
            "name": "artifacts",
            "type": "tuple[]",
            "internalType": "struct Artifact[]",
            "components": [
              {
                "name": "format",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "quantization",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "cid",
                "type": "string",
                "internalType": "string"
              },
              {
                "name": "sha256Hash",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "size",
                "type": "uint64",
                "internalType": "uint64"
              }
            ]
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requireServed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "resolve",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "royaltiesOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "royalty0",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "royalty1",
        "type": "tuple",
        "internalType": "struct Royalty",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setAlias",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "tag",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setAllowed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setStatus",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "statusOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "version",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct VersionRecord",
        "components": [
          {
            "name": "creator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "status",
            "type": "uint8",
            "internalType": "enum Status"
          },
          {
            "name": "access",
            "type": "uint8",
            "internalType": "enum Access"
          },
          {
            "name": "registeredAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "name",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "license",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "licenseCid",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "AliasSet",
    "inputs": [
      {
        "name": "nameHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "tag",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AllowedSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "allowed",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ArtifactRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "format",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "quantization",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "size",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StatusSet",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "previous",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Status"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VersionRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ModelVersion"
      },
      {
        "name": "creator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "name",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "license",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ArtifactInvalid",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ArtifactRepeated",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "LicenseMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NameInvalid",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "NameTaken",
    "inputs": [
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAllowed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCreator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotGuardian",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "guardian",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoyaltyInvalid",
    "inputs": [
      {
        "name": "bps0",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bps1",
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
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StatusRefused",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooMany",
    "inputs": [
      {
        "name": "what",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "count",
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
    "name": "VersionExists",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotOfModel",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionNotServed",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionUnknown",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "ModelVersion"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x610100604052348015610010575f5ffd5b5060405161431338038061431383398101604081905261002f91610125565b6001600160a01b0382166080524660a052816100f481604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c052506001600160a01b031660e05250610156565b80516001600160a01b0381168114610120575f5ffd5b919050565b5f5f60408385031215610136575f5ffd5b61013f8361010a565b915061014d6020840161010a565b90509250929050565b60805160a05160c05160e05161417c6101975f395f81816101fe015281816112a6015261130e01525f61169a01525f61167201525f61173e015261417c5ff3fe608060405234801561000f575f5ffd5b506004361061016e575f3560e01c80639a956214116100d2578063dadc408f11610088578063f698da2511610063578063f698da25146103cf578063f9bb9075146103d7578063fde40cb6146103f7575f5ffd5b8063dadc408f146103a1578063dde66a7f146103a9578063ea554722146103bc575f5ffd5b8063b39ab5d4116100b8578063b39ab5d414610351578063c7df14e21461035a578063da7c1c4814610245575f5ffd5b80639a956214146102895780639c1234d51461029c575f5ffd5b8063724c184c11610127578063858e1fab1161010d578063858e1fab1461025b5780638d351d0b1461026e57806398d7a7c614610276575f5ffd5b8063724c184c146101f9578063797645c714610245575f5ffd5b80631f59c921116101575780631f59c9211461019a578063253218f4146101c357806339e7eed5146101d6575f5ffd5b80631a262b25146101725780631f2b6f2314610187575b5f5ffd5b610185610180366004613137565b610417565b005b610185610195366004613178565b6104bd565b6101ad6101a8366004613178565b610600565b6040516101ba91906131bd565b60405180910390f35b6101856101d13660046132e2565b610840565b6101e96101e4366004613350565b610ed8565b60405190151581526020016101ba565b6102207f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101ba565b61024d608081565b6040519081526020016101ba565b61018561026936600461337a565b610f85565b61024d600881565b61024d6102843660046133ed565b611200565b610185610297366004613459565b61128e565b6103436102aa366004613178565b6040805180820182525f80825260209182018190528251808401845281815282018190529283528281529181902081518083018352600182015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848801528551808701909652600290940154908116855204909116928201929092529091565b6040516101ba929190613491565b61024d61138881565b610394610368366004613178565b5f9081526020819052604090205474010000000000000000000000000000000000000000900460ff1690565b6040516101ba919061352e565b61024d601081565b6102206103b736600461353c565b6114c7565b6101856103ca366004613350565b611536565b61024d61166f565b6103ea6103e5366004613178565b611796565b6040516101ba919061357b565b61040a610405366004613178565b6117f5565b6040516101ba91906135cd565b61042861042384611b7d565b611bf8565b5f83815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff86168085529083529281902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016851515908117909155905190815285917fa5a1a6caddfff7b0da71aa620afcaa36d1009a57e3091e5485684ac134e018eb910160405180910390a3505050565b5f6104c782611b7d565b90506104d281611bf8565b6004815474010000000000000000000000000000000000000000900460ff166004811115610502576105026134ed565b036105655780546040517facbdaeb500000000000000000000000000000000000000000000000000000000815261055c9184917401000000000000000000000000000000000000000090910460ff169060049081016136f7565b60405180910390fd5b805460405183917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916105b89174010000000000000000000000000000000000000000900460ff16906004905f90613718565b60405180910390a280547fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff167404000000000000000000000000000000000000000017905550565b606060025f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610835578382905f5260205f2090600502016040518060a00160405290815f8201805461066290613741565b80601f016020809104026020016040519081016040528092919081815260200182805461068e90613741565b80156106d95780601f106106b0576101008083540402835291602001916106d9565b820191905f5260205f20905b8154815290600101906020018083116106bc57829003601f168201915b505050505081526020016001820180546106f290613741565b80601f016020809104026020016040519081016040528092919081815260200182805461071e90613741565b80156107695780601f1061074057610100808354040283529160200191610769565b820191905f5260205f20905b81548152906001019060200180831161074c57829003601f168201915b5050505050815260200160028201805461078290613741565b80601f01602080910402602001604051908101604052809291908181526020018280546107ae90613741565b80156107f95780601f106107d0576101008083540402835291602001916107f9565b820191905f5260205f20905b8154815290600101906020018083116107dc57829003601f168201915b5050509183525050600382015460208083019190915260049092015467ffffffffffffffff166040909101529082526001929092019101610632565b505050509050919050565b61084983611c6c565b5f61085a6040850160208601613792565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff16148015610892575081155b9050806108bc576108bc6108ac6040860160208701613792565b6108b586612031565b85856124a5565b83355f6109086108cf60408801886137ab565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061250f92505050565b905061091a6040870160208801613792565b5f8281526004602090815260409182902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff949094169390931790925580516101208101825291829161098a91908a01908a01613792565b73ffffffffffffffffffffffffffffffffffffffff168152602001600181526020016109bd610100890160e08a0161380c565b60028111156109ce576109ce6134ed565b815267ffffffffffffffff421660208201526040016109f63689900389016101008a01613868565b8152602001610a0e3689900389016101408a01613868565b8152602001610a2060408901896137ab565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610a6660a08901896137ab565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505090825250602001610aac60c08901896137ab565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920182905250939094525050848152602081815260409091208351815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592850151919350909183917fffffffffffffffffffffff000000000000000000000000000000000000000000161774010000000000000000000000000000000000000000836004811115610b8757610b876134ed565b02179055506040820151815482907fffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffff167501000000000000000000000000000000000000000000836002811115610be057610be06134ed565b0217905550606082015181547fffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff1676010000000000000000000000000000000000000000000067ffffffffffffffff909216919091021781556080820151805160018301805460209384015173ffffffffffffffffffffffffffffffffffffffff9384167fffffffffffffffffffff00000000000000000000000000000000000000000000928316177401000000000000000000000000000000000000000061ffff92831681029190911790935560a087015180516002880180549290970151951692169190911792160217905560c08201516003820190610ce29082613911565b5060e08201516004820190610cf79082613911565b506101008201516005820190610d0d9082613911565b50610d1e9150506060870187613a0e565b5f84815260016020526040902091610d37919083613a9f565b50610d486040870160208801613792565b73ffffffffffffffffffffffffffffffffffffffff16827f61a9b8b7b68bf8a90d7bafd555958bce064048d9f6347997f0073aca0ee2534b610d8d60408a018a6137ab565b610d9a60a08c018c6137ab565b604051610daa9493929190613b55565b60405180910390a35f5b610dc16080880188613a0e565b9050811015610e0a57610e0283610ddb60808a018a613a0e565b84818110610deb57610deb613b86565b9050602002810190610dfd9190613bb3565b61265d565b600101610db4565b505f610e63610e1c60408901896137ab565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92018290525060408051602081019091529081529250612705915050565b5f8181526005602052604081205491925003610ecf575f818152600560205260409081902084905551839083907f86ec2ca3a2be1ab474b43f1ef47e316f4f23a073b203cefa7dd8142cb0cbf60290610ec69060208082525f9082015260400190565b60405180910390a35b50505050505050565b5f5f610ee384611b7d565b9050600181547501000000000000000000000000000000000000000000900460ff166002811115610f1657610f166134ed565b14610f25576001915050610f7f565b5f84815260036020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915290205460ff1680610f7b5750805473ffffffffffffffffffffffffffffffffffffffff8481169116145b9150505b92915050565b5f610f8f82611b7d565b9050610f9a81611bf8565b610fd886868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061250f92505050565b61106b826003018054610fea90613741565b80601f016020809104026020016040519081016040528092919081815260200182805461101690613741565b80156110615780601f1061103857610100808354040283529160200191611061565b820191905f5260205f20905b81548152906001019060200180831161104457829003601f168201915b505050505061250f565b146110a8578186866040517f4b840ddd00000000000000000000000000000000000000000000000000000000815260040161055c93929190613bef565b82158015906110bf57506110bd84845f612748565b155b156110fa5783836040517fe0d0921700000000000000000000000000000000000000000000000000000000815260040161055c929190613c08565b8160055f61116f89898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8d018190048102820181019092528b815292508b91508a90819084018382808284375f9201919091525061270592505050565b81526020019081526020015f2081905550816111bf87878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061250f92505050565b7f86ec2ca3a2be1ab474b43f1ef47e316f4f23a073b203cefa7dd8142cb0cbf60286866040516111f0929190613c08565b60405180910390a3505050505050565b5f60055f61127587878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050604080516020601f8b0181900481028201810190925289815292508991508890819084018382808284375f9201919091525061270592505050565b81526020019081526020015f205490505b949350505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161461133b576040517f826f1bd200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015260440161055c565b5f61134584611b7d565b90505f8084600481111561135b5761135b6134ed565b1415801561137b57506004846004811115611378576113786134ed565b14155b90508015806113b757506004825474010000000000000000000000000000000000000000900460ff1660048111156113b5576113b56134ed565b145b156114115781546040517facbdaeb500000000000000000000000000000000000000000000000000000000815261055c9187917401000000000000000000000000000000000000000090910460ff169087906004016136f7565b815460405186917fa1d7208ea4e6ab2032bae67e8de74529bef0a45553f9c2e794adc21aa54d7a72916114639174010000000000000000000000000000000000000000900460ff169088908890613718565b60405180910390a28154849083907fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff16740100000000000000000000000000000000000000008360048111156114bb576114bb6134ed565b02179055505050505050565b5f60045f61150985858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061250f92505050565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff169392505050565b5f828152602081905260409020805474010000000000000000000000000000000000000000900460ff166001816004811115611574576115746134ed565b1415801561159457506002816004811115611591576115916134ed565b14155b156115ce5783816040517e1d9eae00000000000000000000000000000000000000000000000000000000815260040161055c929190613c1b565b600182547501000000000000000000000000000000000000000000900460ff1660028111156115ff576115ff6134ed565b14801561161357506116118484610ed8565b155b15611669576040517fb87a12a90000000000000000000000000000000000000000000000000000000081526004810185905273ffffffffffffffffffffffffffffffffffffffff8416602482015260440161055c565b50505050565b5f7f000000000000000000000000000000000000000000000000000000000000000046036116bc57507f000000000000000000000000000000000000000000000000000000000000000090565b50604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f6020808301919091527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301524660808301527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1660a0808401919091528351808403909101815260c0909201909252805191012090565b5f818152600160209081526040918290208054835181840281018401909452808452606093928301828280156117e957602002820191905f5260205f20905b8154815260200190600101908083116117d5575b50505050509050919050565b61186060408051610120810182525f80825260208083018290528284018290526060830182905283518085018552828152808201839052608084015283518085019094528184528301529060a082019081526020016060815260200160608152602001606081525090565b61186982611b7d565b604080516101208101909152815473ffffffffffffffffffffffffffffffffffffffff81168252909190602083019074010000000000000000000000000000000000000000900460ff1660048111156118c4576118c46134ed565b60048111156118d5576118d56134ed565b815281546020909101907501000000000000000000000000000000000000000000900460ff16600281111561190c5761190c6134ed565b600281111561191d5761191d6134ed565b8152815467ffffffffffffffff76010000000000000000000000000000000000000000000090910416602080830191909152604080518082018252600185015473ffffffffffffffffffffffffffffffffffffffff808216835261ffff74010000000000000000000000000000000000000000928390048116848701528487019390935283518085019094526002870154908116845204169181019190915260608201526003820180546080909201916119d690613741565b80601f0160208091040260200160405190810160405280929190818152602001828054611a0290613741565b8015611a4d5780601f10611a2457610100808354040283529160200191611a4d565b820191905f5260205f20905b815481529060010190602001808311611a3057829003601f168201915b50505050508152602001600482018054611a6690613741565b80601f0160208091040260200160405190810160405280929190818152602001828054611a9290613741565b8015611add5780601f10611ab457610100808354040283529160200191611add565b820191905f5260205f20905b815481529060010190602001808311611ac057829003601f168201915b50505050508152602001600582018054611af690613741565b80601f0160208091040260200160405190810160405280929190818152602001828054611b2290613741565b8015611b6d5780601f10611b4457610100808354040283529160200191611b6d565b820191905f5260205f20905b815481529060010190602001808311611b5057829003601f168201915b5050505050815250509050919050565b5f81815260208190526040812090815474010000000000000000000000000000000000000000900460ff166004811115611bb957611bb96134ed565b03611bf3576040517f2c01a1c60000000000000000000000000000000000000000000000000000000081526004810183905260240161055c565b919050565b805473ffffffffffffffffffffffffffffffffffffffff163314611c695780546040517fffb87b7200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff909116602482015260440161055c565b50565b80355f5f8281526020819052604090205474010000000000000000000000000000000000000000900460ff166004811115611ca957611ca96134ed565b14611ce3576040517f7aedcf350000000000000000000000000000000000000000000000000000000081526004810182905260240161055c565b5f819003611d20576040517f2c01a1c60000000000000000000000000000000000000000000000000000000081526004810182905260240161055c565b611d37611d3060408401846137ab565b6001612748565b611d7c57611d4860408301836137ab565b6040517fe0d0921700000000000000000000000000000000000000000000000000000000815260040161055c929190613c08565b5f600481611d906108cf60408701876137ab565b815260208101919091526040015f205473ffffffffffffffffffffffffffffffffffffffff1690508015801590611e025750611dd26040840160208501613792565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b15611e4a57611e1460408401846137ab565b826040517f92c81d1c00000000000000000000000000000000000000000000000000000000815260040161055c93929190613c2f565b611e5760a08401846137ab565b90505f03611e91576040517fadccffda00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051808201909152600781527f6c6963656e7365000000000000000000000000000000000000000000000000006020820152611edf90611ed660a08601866137ab565b90506080612ae6565b60408051808201909152600a81527f6c6963656e7365436964000000000000000000000000000000000000000000006020820152611f2490611ed660c08601866137ab565b60408051808201909152600781527f706172656e7473000000000000000000000000000000000000000000000000006020820152611f7290611f696060860186613a0e565b90506008612ae6565b60408051808201909152600981527f61727469666163747300000000000000000000000000000000000000000000006020820152611fc090611fb76080860186613a0e565b90506010612ae6565b5f5b611fcf6060850185613a0e565b905081101561200d57612004611fe86060860186613a0e565b83818110611ff857611ff8613b86565b90506020020135611b7d565b50600101611fc2565b5061202361201e6080850185613a0e565b612b26565b61202c83612cc5565b505050565b5f6060815b6120436080850185613a0e565b90508110156121d2573661205a6080860186613a0e565b8381811061206a5761206a613b86565b905060200281019061207c9190613bb3565b905082600261208b83806137ab565b604051612099929190613c68565b602060405180830381855afa1580156120b4573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906120d79190613c77565b60026120e660208501856137ab565b6040516120f4929190613c68565b602060405180830381855afa15801561210f573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906121329190613c77565b600261214160408601866137ab565b60405161214f929190613c68565b602060405180830381855afa15801561216a573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061218d9190613c77565b60608501356121a260a0870160808801613ca3565b6040516020016121b796959493929190613cd5565b60408051601f19818403018152919052925050600101612036565b505f60026121e360a08601866137ab565b6040516121f1929190613c68565b602060405180830381855afa15801561220c573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061222f9190613c77565b600261223e60c08701876137ab565b60405161224c929190613c68565b602060405180830381855afa158015612267573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061228a9190613c77565b60408051602081019390935282015260600160408051601f198184030181529181529091507f09d1e750d793034b6ce280ae9a29e26041c05e8a63353d9c70e947f239e91641908535906122e390870160208801613792565b60026122f260408901896137ab565b604051612300929190613c68565b602060405180830381855afa15801561231b573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061233e9190613c77565b600261234d60608a018a613a0e565b60405160200161235e929190613d2c565b60408051601f198184030181529082905261237891613d4f565b602060405180830381855afa158015612393573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906123b69190613c77565b6002876040516123c69190613d4f565b602060405180830381855afa1580156123e1573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906124049190613c77565b6002876040516124149190613d4f565b602060405180830381855afa15801561242f573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906124529190613c77565b6124636101008c0160e08d0161380c565b8b610100018c610140016040516020016124869a99989796959493929190613d94565b6040516020818303038152906040528051906020012092505050919050565b6124b184848484612e6f565b61166957836124bf84612f2c565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9092166004830152602482015260440161055c565b5f5f826040516020016125229190613d4f565b60408051601f1981840301815291905290505f5b815181101561264e575f82828151811061255257612552613b86565b01602001517fff000000000000000000000000000000000000000000000000000000000000001690507f410000000000000000000000000000000000000000000000000000000000000081108015906125ed57507f5a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000821611155b156126455761260160f882901c6020613e11565b60f81b83838151811061261657612616613b86565b60200101907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191690815f1a9053505b50600101612536565b50805160209091012092915050565b5f8281526002602090815260408220805460018101825590835291208291600502016126898282613f2e565b50506060810135827fcfcfe068be522243dc3a49ef144effd12c8b1640bfa87028b2e3d7374802365f6126bc84806137ab565b6126c960208701876137ab565b6126d660408901896137ab565b6126e660a08b0160808c01613ca3565b6040516126f997969594939291906140bf565b60405180910390a35050565b5f61270f8361250f565b6127188361250f565b60408051602081019390935282015260600160405160208183030381529060405280519060200120905092915050565b5f83838015806127585750608081115b15612767575f92505050612adf565b5f5b81811015612ad7575f83838381811061278457612784613b86565b909101357fff000000000000000000000000000000000000000000000000000000000000001691505f90507f6100000000000000000000000000000000000000000000000000000000000000821080159061282157507f7a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b806128bb57507f41000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316108015906128bb57507f5a000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b8061295557507f30000000000000000000000000000000000000000000000000000000000000007fff0000000000000000000000000000000000000000000000000000000000000083161080159061295557507f39000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000831611155b806129a157507f2e000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b806129ed57507f5f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b80612a3957507f2d000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008316145b90505f878015612a8a57507f2f000000000000000000000000000000000000000000000000000000000000007fff000000000000000000000000000000000000000000000000000000000000008416145b8015612a9557508315155b8015612aab5750612aa7600186614119565b8414155b905081158015612ab9575080155b15612acc575f9650505050505050612adf565b505050600101612769565b506001925050505b9392505050565b8082111561202c578282826040517f1f31890000000000000000000000000000000000000000000000000000000000815260040161055c9392919061412c565b5f5b8181101561202c5736838383818110612b4357612b43613b86565b9050602002810190612b559190613bb3565b90505f612b6282806137ab565b91505f9050612b7460408401846137ab565b91505f90508215801590612b8757508115155b8015612b965750606084013515155b8015612bba5750612bad60a0850160808601613ca3565b67ffffffffffffffff1615155b90505f60208411158015612bcf575060808311155b8015612be957506020612be4868201876137ab565b905011155b9050811580612bf6575080155b15612c30576040517ff2cdebe70000000000000000000000000000000000000000000000000000000081526004810187905260240161055c565b5f5b86811015612cb3578560600135898983818110612c5157612c51613b86565b9050602002810190612c639190613bb3565b6060013503612cab576040517f184def47000000000000000000000000000000000000000000000000000000008152600481018890526060870135602482015260440161055c565b600101612c32565b505060019094019350612b2892505050565b610100810161014082015f612cde826101208601614150565b61ffff16155f612cf16020860186613792565b73ffffffffffffffffffffffffffffffffffffffff1614148015612d4c5750612d206040830160208401614150565b61ffff16155f612d336020850185613792565b73ffffffffffffffffffffffffffffffffffffffff1614145b90505f612d5f6040840160208501614150565b61ffff16612d736040860160208701614150565b61ffff16612d819190614169565b90505f6002612d97610100880160e0890161380c565b6002811115612da857612da86134ed565b149050821580612db9575061138882115b80612dca5750808015612dca575081155b80612dfa5750612de06040850160208601614150565b61ffff16612df46040870160208801614150565b61ffff16105b15612e6757612e0f6040860160208701614150565b612e1f6040860160208701614150565b6040517fd50f4fbd00000000000000000000000000000000000000000000000000000000815261ffff928316600482015291166024820152611388604482015260640161055c565b505050505050565b5f5f612e7a85612f2c565b90505f5f612e89838787612f75565b5090925090505f816003811115612ea257612ea26134ed565b148015612eda57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15612eeb5760019350505050611286565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03612f14575f9350505050611286565b612f2088848888612fbc565b98975050505050505050565b5f5f612f3661166f565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f80806041849003612fa9578435602086013560408701355f1a612f9b8982858561303f565b955095509550505050612fb3565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561307857505f9150600390508261310a565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156130c9573d5f5f3e3d5ffd5b5050604051601f19015191505073ffffffffffffffffffffffffffffffffffffffff811661310157505f92506001915082905061310a565b92505f91508190505b9450945094915050565b803573ffffffffffffffffffffffffffffffffffffffff81168114611bf3575f5ffd5b5f5f5f60608486031215613149575f5ffd5b8335925061315960208501613114565b91506040840135801515811461316d575f5ffd5b809150509250925092565b5f60208284031215613188575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015613291577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08786030184528151805160a0875261322760a088018261318f565b905060208201518782036020890152613240828261318f565b9150506040820151878203604089015261325a828261318f565b606084810151908a015260809384015167ffffffffffffffff169390980192909252505060209384019391909101906001016131e3565b50929695505050505050565b5f5f83601f8401126132ad575f5ffd5b50813567ffffffffffffffff8111156132c4575f5ffd5b6020830191508360208285010111156132db575f5ffd5b9250929050565b5f5f5f604084860312156132f4575f5ffd5b833567ffffffffffffffff81111561330a575f5ffd5b8401610180818703121561331c575f5ffd5b9250602084013567ffffffffffffffff811115613337575f5ffd5b6133438682870161329d565b9497909650939450505050565b5f5f60408385031215613361575f5ffd5b8235915061337160208401613114565b90509250929050565b5f5f5f5f5f6060868803121561338e575f5ffd5b853567ffffffffffffffff8111156133a4575f5ffd5b6133b08882890161329d565b909650945050602086013567ffffffffffffffff8111156133cf575f5ffd5b6133db8882890161329d565b96999598509660400135949350505050565b5f5f5f5f60408587031215613400575f5ffd5b843567ffffffffffffffff811115613416575f5ffd5b6134228782880161329d565b909550935050602085013567ffffffffffffffff811115613441575f5ffd5b61344d8782880161329d565b95989497509550505050565b5f5f5f6060848603121561346b575f5ffd5b83359250602084013560058110613480575f5ffd5b929592945050506040919091013590565b825173ffffffffffffffffffffffffffffffffffffffff16815260208084015161ffff169082015260808101825173ffffffffffffffffffffffffffffffffffffffff166040830152602083015161ffff166060830152612adf565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6005811061352a5761352a6134ed565b9052565b60208101610f7f828461351a565b5f5f6020838503121561354d575f5ffd5b823567ffffffffffffffff811115613563575f5ffd5b61356f8582860161329d565b90969095509350505050565b602080825282518282018190525f918401906040840190835b818110156135b2578351835260209384019390920191600101613594565b509095945050505050565b6003811061352a5761352a6134ed565b602081526135f460208201835173ffffffffffffffffffffffffffffffffffffffff169052565b5f6020830151613607604084018261351a565b50604083015161361a60608401826135bd565b50606083015167ffffffffffffffff81166080840152506080830151805173ffffffffffffffffffffffffffffffffffffffff1660a0840152602081015161ffff1660c08401525060a0830151805173ffffffffffffffffffffffffffffffffffffffff1660e0840152602081015161ffff166101008401525060c08301516101606101208401526136b061018084018261318f565b905060e0840151601f19848303016101408501526136ce828261318f565b915050610100840151601f19848303016101608501526136ee828261318f565b95945050505050565b8381526060810161370b602083018561351a565b611286604083018461351a565b60608101613726828661351a565b613733602083018561351a565b826040830152949350505050565b600181811c9082168061375557607f821691505b60208210810361378c577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b5f602082840312156137a2575f5ffd5b612adf82613114565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126137de575f5ffd5b83018035915067ffffffffffffffff8211156137f8575f5ffd5b6020019150368190038213156132db575f5ffd5b5f6020828403121561381c575f5ffd5b813560038110612adf575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b803561ffff81168114611bf3575f5ffd5b5f6040828403128015613879575f5ffd5b506040805190810167ffffffffffffffff8111828210171561389d5761389d61382a565b6040526138a983613114565b81526138b760208401613857565b60208201529392505050565b601f82111561202c578282111561202c57805f5260205f20601f840160051c60208510156138ee57505f5b90810190601f840160051c035f5b81811015612e67575f838201556001016138fc565b815167ffffffffffffffff81111561392b5761392b61382a565b61393f816139398454613741565b846138c3565b6020601f821160018114613990575f831561395a5750848201515b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600385901b1c1916600184901b178455613a07565b5f84815260208120601f198516915b828110156139bf578785015182556020948501946001909201910161399f565b50848210156139fb57868401517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613a41575f5ffd5b83018035915067ffffffffffffffff821115613a5b575f5ffd5b6020019150600581901b36038213156132db575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff831115613ab757613ab761382a565b68010000000000000000831115613ad057613ad061382a565b805483825580841015613b0457815f528360205f20018482035f5b81811015613b00575f83820155600101613aeb565b5050505b505f8181526020812083915b85811015612e6757823582820155602090920191600101613b10565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b604081525f613b68604083018688613b2c565b8281036020840152613b7b818587613b2c565b979650505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff61833603018112613be5575f5ffd5b9190910192915050565b838152604060208201525f6136ee604083018486613b2c565b602081525f611286602083018486613b2c565b82815260408101612adf602083018461351a565b604081525f613c42604083018587613b2c565b905073ffffffffffffffffffffffffffffffffffffffff83166020830152949350505050565b818382375f9101908152919050565b5f60208284031215613c87575f5ffd5b5051919050565b67ffffffffffffffff81168114611c69575f5ffd5b5f60208284031215613cb3575f5ffd5b8135612adf81613c8e565b5f81518060208401855e5f93019283525090919050565b5f613ce08289613cbe565b968752505060208501939093526040840191909152606083015260c01b7fffffffffffffffff000000000000000000000000000000000000000000000000166080820152608801919050565b5f8184825b858110156135b2578135835260209283019290910190600101613d31565b5f612adf8284613cbe565b73ffffffffffffffffffffffffffffffffffffffff613d7882613114565b16825261ffff613d8a60208301613857565b1660208301525050565b5f610180820190508b82528a602083015273ffffffffffffffffffffffffffffffffffffffff8a1660408301528860608301528760808301528660a08301528560c0830152613de660e08301866135bd565b613df4610100830185613d5a565b613e02610140830184613d5a565b9b9a5050505050505050505050565b60ff8181168382160190811115610f7f57610f7f613a72565b67ffffffffffffffff831115613e4257613e4261382a565b613e5683613e508354613741565b836138c3565b5f601f841160018114613ea6575f8515613e705750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b178355613a07565b5f83815260208120601f198716915b82811015613ed55786850135825560209485019460019092019101613eb5565b5086821015613f10577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555050505050565b5f8135610f7f81613c8e565b613f3882836137ab565b67ffffffffffffffff811115613f5057613f5061382a565b613f6481613f5e8554613741565b856138c3565b5f601f821160018114613fb4575f8315613f7e5750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600385901b1c1916600184901b17855561402a565b5f85815260208120601f198516915b82811015613fe35786850135825560209485019460019092019101613fc3565b508482101561401e577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88660031b161c19848701351681555b505060018360011b0185555b5050505061403b60208301836137ab565b614049818360018601613e2a565b505061405860408301836137ab565b614066818360028601613e2a565b5050606082013560038201556140bb61408160808401613f22565b6004830167ffffffffffffffff82167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008254161781555050565b5050565b608081525f6140d260808301898b613b2c565b82810360208401526140e581888a613b2c565b905082810360408401526140fa818688613b2c565b91505067ffffffffffffffff8316606083015298975050505050505050565b81810381811115610f7f57610f7f613a72565b606081525f61413e606083018661318f565b60208301949094525060400152919050565b5f60208284031215614160575f5ffd5b612adf82613857565b80820180821115610f7f57610f7f613a7256'
